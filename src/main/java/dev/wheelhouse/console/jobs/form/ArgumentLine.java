package dev.wheelhouse.console.jobs.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// A program with its arguments in one text, quoted as in a shell, and nothing else of a shell:
/// `rsync -a "my files" 'it''s'`.
final class ArgumentLine {
  private final String line;
  private final List<String> words = new ArrayList<>();
  private final StringBuilder word = new StringBuilder();
  private boolean begun;

  private ArgumentLine(String line) {
    this.line = line;
  }

  static String join(List<String> words) {
    return words.stream().map(ArgumentLine::quoted).collect(Collectors.joining(" "));
  }

  /// The words; empty when a quote is not closed or a backslash ends the text.
  static Optional<List<String>> split(String line) {
    return new ArgumentLine(line).split();
  }

  private static String quoted(String word) {
    return plain(word) ? word : "'" + word.replace("'", "'\\''") + "'";
  }

  private static boolean plain(String word) {
    return !word.isEmpty()
        && word.chars().noneMatch(it -> Character.isWhitespace(it) || "'\"\\".indexOf(it) >= 0);
  }

  private Optional<List<String>> split() {
    for (var at = 0; at < line.length(); at++) {
      var letter = line.charAt(at);
      switch (letter) {
        case '\'', '"' -> at = quote(at + 1, letter);
        case '\\' -> at = escaped(at + 1);
        default -> plain(letter);
      }
      if (at < 0) {
        return Optional.empty();
      }
    }
    end();
    return Optional.of(List.copyOf(words));
  }

  private void plain(char letter) {
    if (Character.isWhitespace(letter)) {
      end();
    } else {
      add(letter);
    }
  }

  /// The place of the closing quote; -1 when there is none.
  private int quote(int from, char mark) {
    begun = true;
    for (var at = from; at < line.length(); at++) {
      var letter = line.charAt(at);
      if (letter == mark) {
        return at;
      }
      if (letter == '\\' && mark == '"' && escapes(at + 1)) {
        at++;
      }
      word.append(line.charAt(at));
    }
    return -1;
  }

  /// Between double quotes a backslash stands for itself but before a quote or another.
  private boolean escapes(int at) {
    return at < line.length() && "\"\\".indexOf(line.charAt(at)) >= 0;
  }

  private int escaped(int at) {
    if (at == line.length()) {
      return -1;
    }
    add(line.charAt(at));
    return at;
  }

  private void add(char letter) {
    begun = true;
    word.append(letter);
  }

  private void end() {
    if (begun) {
      words.add(word.toString());
      word.setLength(0);
      begun = false;
    }
  }
}
