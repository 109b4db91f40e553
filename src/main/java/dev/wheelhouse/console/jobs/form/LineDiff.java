package dev.wheelhouse.console.jobs.form;

import java.util.ArrayList;
import java.util.List;

/// Two texts side by side: lines that both have stand beside each other, the others alone or beside
/// what took their place.
final class LineDiff {
  private final List<String> left;
  private final List<String> right;
  private final List<Row> rows = new ArrayList<>();

  private LineDiff(List<String> left, List<String> right) {
    this.left = left;
    this.right = right;
  }

  /// A line of both sides; on a side that lacks it the text is empty.
  record Row(Kind kind, String left, String right) {}

  /// How the two sides of a row differ.
  enum Kind {
    SAME,
    CHANGED,
    LEFT_ONLY,
    RIGHT_ONLY
  }

  static List<Row> of(String left, String right) {
    var diff = new LineDiff(left.lines().toList(), right.lines().toList());
    diff.walk(diff.longestCommon());
    return List.copyOf(diff.rows);
  }

  /// How many lines the two have in common from each pair of lines on.
  private int[][] longestCommon() {
    var common = new int[left.size() + 1][right.size() + 1];
    for (var i = left.size() - 1; i >= 0; i--) {
      for (var j = right.size() - 1; j >= 0; j--) {
        common[i][j] =
            left.get(i).equals(right.get(j))
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    return common;
  }

  private void walk(int[][] common) {
    var i = 0;
    var j = 0;
    List<String> gone = new ArrayList<>();
    List<String> come = new ArrayList<>();
    while (i < left.size() || j < right.size()) {
      if (i < left.size() && j < right.size() && left.get(i).equals(right.get(j))) {
        settle(gone, come);
        rows.add(new Row(Kind.SAME, left.get(i++), right.get(j++)));
      } else if (j == right.size() || (i < left.size() && common[i + 1][j] >= common[i][j + 1])) {
        gone.add(left.get(i++));
      } else {
        come.add(right.get(j++));
      }
    }
    settle(gone, come);
  }

  private void settle(List<String> gone, List<String> come) {
    for (var k = 0; k < Math.max(gone.size(), come.size()); k++) {
      var leftLine = k < gone.size() ? gone.get(k) : "";
      var rightLine = k < come.size() ? come.get(k) : "";
      rows.add(new Row(kind(k < gone.size(), k < come.size()), leftLine, rightLine));
    }
    gone.clear();
    come.clear();
  }

  private static Kind kind(boolean onLeft, boolean onRight) {
    if (onLeft && onRight) {
      return Kind.CHANGED;
    }
    return onLeft ? Kind.LEFT_ONLY : Kind.RIGHT_ONLY;
  }
}
