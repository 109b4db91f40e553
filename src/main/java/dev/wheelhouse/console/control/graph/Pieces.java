package dev.wheelhouse.console.control.graph;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Where a line of text may end.
final class Pieces {
  private Pieces() {}

  /// Joined, they are the text.
  static List<String> of(String text) {
    var breaks = BreakIterator.getLineInstance(Locale.ROOT);
    breaks.setText(text);
    var pieces = new ArrayList<String>();
    var from = breaks.first();
    for (var to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
      pieces.add(text.substring(from, to));
      from = to;
    }
    return pieces;
  }
}
