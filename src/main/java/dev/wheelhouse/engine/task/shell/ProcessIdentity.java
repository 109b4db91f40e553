package dev.wheelhouse.engine.task.shell;

import java.util.Optional;

/// A process for certain: a pid alone may be a stranger's after a while, and is one after a reboot.
///
/// @param startTicks start time in the kernel's ticks since boot
public record ProcessIdentity(long pid, long startTicks, String bootId) {

  /// Reads a protocol line; one that is not complete yet is absent.
  static Optional<ProcessIdentity> parse(String text) {
    String[] words = text.strip().split(" ");
    if (!text.endsWith("\n") || words.length != 3) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new ProcessIdentity(Long.parseLong(words[0]), Long.parseLong(words[1]), words[2]));
    } catch (NumberFormatException damaged) {
      return Optional.empty();
    }
  }
}
