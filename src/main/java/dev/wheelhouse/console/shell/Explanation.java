package dev.wheelhouse.console.shell;

import java.util.function.Consumer;

/// Says what something would lead to, or what it is, in a line; may answer later, on the window's
/// thread.
@FunctionalInterface
public interface Explanation {
  void tell(Consumer<? super String> told);

  static Explanation of(String words) {
    return told -> told.accept(words);
  }
}
