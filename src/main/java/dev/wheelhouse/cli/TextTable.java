package dev.wheelhouse.cli;

import java.util.ArrayList;
import java.util.List;

/// Rows of cells under each other, aligned by the columns that a terminal gives each character.
final class TextTable {
  private static final String GAP = "  ";

  private final List<List<String>> rows = new ArrayList<>();

  /// @param headings of the columns; none for a table without
  TextTable(List<String> headings) {
    if (!headings.isEmpty()) {
      rows.add(headings.stream().map(String::toUpperCase).toList());
    }
  }

  void row(List<String> cells) {
    rows.add(List.copyOf(cells));
  }

  /// Its lines, without an end of line after the last.
  String text() {
    int[] widths = widths();
    List<String> lines = new ArrayList<>();
    for (List<String> row : rows) {
      var line = new StringBuilder();
      for (int i = 0; i < row.size(); i++) {
        String cell = row.get(i);
        line.append(cell).append(" ".repeat(widths[i] - width(cell))).append(GAP);
      }
      lines.add(line.toString().stripTrailing());
    }
    return String.join("\n", lines);
  }

  private int[] widths() {
    int[] widths = new int[rows.stream().mapToInt(List::size).max().orElse(0)];
    for (List<String> row : rows) {
      for (int i = 0; i < row.size(); i++) {
        widths[i] = Math.max(widths[i], width(row.get(i)));
      }
    }
    return widths;
  }

  /// Columns of a terminal: two for a wide character, none for a mark on the one before.
  static int width(String text) {
    return text.codePoints().map(TextTable::width).sum();
  }

  private static int width(int character) {
    return switch (Character.getType(character)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
      default -> wide(character) ? 2 : 1;
    };
  }

  private static boolean wide(int character) {
    if (Character.isIdeographic(character)) {
      return true;
    }
    return within(character, 0x1100, 0x115F)
        || within(character, 0x2E80, 0x303E)
        || within(character, 0x3041, 0x33FF)
        || within(character, 0xA000, 0xA4CF)
        || within(character, 0xAC00, 0xD7A3)
        || within(character, 0xFE30, 0xFE6F)
        || within(character, 0xFF00, 0xFF60)
        || within(character, 0xFFE0, 0xFFE6)
        || within(character, 0x1F300, 0x1FAFF);
  }

  private static boolean within(int character, int first, int last) {
    return character >= first && character <= last;
  }
}
