package dev.wheelhouse.console.welcome;

import java.util.List;

/// Asks the shown engine how it is. May block; is called off the window's thread.
@FunctionalInterface
public interface SelfCheck {
  List<Check> run() throws Exception;
}
