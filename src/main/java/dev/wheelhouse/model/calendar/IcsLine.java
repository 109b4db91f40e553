package dev.wheelhouse.model.calendar;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// One line of iCalendar (RFC 5545): a property, its parameters and its value.
///
/// @param number of the first line in the file, from 1
/// @param name in capitals, without the parameters
/// @param parameters in capitals, as they stand
record IcsLine(int number, String name, String parameters, String value) {

  /// The lines of a text, with those joined that were folded.
  static List<Folded> unfold(String text) {
    List<Folded> lines = new ArrayList<>();
    String[] parts = text.split("\r\n|\n|\r", -1);
    var joined = new StringBuilder();
    int first = 1;
    for (int i = 0; i < parts.length; i++) {
      String part = parts[i];
      boolean goesOn = part.startsWith(" ") || part.startsWith("\t");
      if (!goesOn) {
        add(lines, first, joined);
        first = i + 1;
      }
      joined.append(goesOn ? part.substring(1) : part);
    }
    add(lines, first, joined);
    return lines;
  }

  private static void add(List<Folded> lines, int first, StringBuilder joined) {
    if (!joined.toString().isBlank()) {
      lines.add(new Folded(first, joined.toString()));
    }
    joined.setLength(0);
  }

  /// A line as it was before it was folded.
  record Folded(int number, String text) {

    /// Empty when it has no value.
    Optional<IcsLine> parse() {
      int colon = colon();
      if (colon < 1) {
        return Optional.empty();
      }
      String head = text.substring(0, colon).toUpperCase(Locale.ROOT).strip();
      int semicolon = head.indexOf(';');
      return Optional.of(
          new IcsLine(
              number,
              semicolon < 0 ? head : head.substring(0, semicolon),
              semicolon < 0 ? "" : head.substring(semicolon + 1),
              text.substring(colon + 1).strip()));
    }

    /// The first colon outside of quotes.
    private int colon() {
      boolean quoted = false;
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        if (c == ':' && !quoted) {
          return i;
        }
        quoted ^= c == '"';
      }
      return -1;
    }
  }

  /// The value without the escapes of texts.
  String plain() {
    var plain = new StringBuilder();
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '\\' && i + 1 < value.length()) {
        char escaped = value.charAt(++i);
        plain.append(escaped == 'n' || escaped == 'N' ? ' ' : escaped);
      } else {
        plain.append(c);
      }
    }
    return plain.toString();
  }
}
