package dev.wheelhouse.app;

import dev.wheelhouse.cli.Supplies;
import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Reads a value that must not be seen: from a person at a terminal without echo, else all of
/// standard input.
record HiddenValue(InputStream in) implements Supplies.HiddenInput {

  @Override
  @SuppressWarnings("SystemConsoleNull") // without a terminal there is none, on this Java too
  public String read(String prompt) {
    @Nullable Console console = System.console();
    if (console != null && console.isTerminal()) {
      char[] typed = console.readPassword("%s", prompt);
      return typed == null ? "" : new String(typed);
    }
    try {
      return withoutLineEnd(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("reading a value from standard input", e);
    }
  }

  /// `echo` ends what it writes with a line end that is no part of the value.
  private static String withoutLineEnd(String text) {
    String withoutFeed = text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
    return withoutFeed.endsWith("\r")
        ? withoutFeed.substring(0, withoutFeed.length() - 1)
        : withoutFeed;
  }
}
