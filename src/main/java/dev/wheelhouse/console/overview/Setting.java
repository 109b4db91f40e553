package dev.wheelhouse.console.overview;

import dev.wheelhouse.console.shell.ClockModel;
import dev.wheelhouse.console.shell.Links;
import dev.wheelhouse.console.text.Formats;
import dev.wheelhouse.console.text.Texts;
import java.time.Duration;
import java.time.Instant;

/// What all cards need: the time, the words, and the ways to other rooms.
record Setting(ClockModel clock, Formats formats, Links links) {

  Texts texts() {
    return formats.texts();
  }

  Instant now() {
    return clock.now();
  }

  /// How long ago, in words.
  String ago(Instant since) {
    var passed = Duration.between(since, now());
    return formats.duration(passed.isNegative() ? Duration.ZERO : passed);
  }
}
