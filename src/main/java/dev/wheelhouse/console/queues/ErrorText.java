package dev.wheelhouse.console.queues;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// An error in lines that can be told apart: what happened, frames of the operator's own code, and
/// frames of libraries, which can be folded.
record ErrorText(List<Line> lines) {
  private static final Pattern FRAME = Pattern.compile("\\s+at (?:[^/\\s]+/+)*([\\w.$]+)\\(.*");
  private static final Pattern MORE =
      Pattern.compile("\\s*\\.\\.\\. \\d+ (?:more|common frames.*)");
  private static final List<String> LIBRARIES =
      List.of(
          "java.",
          "javax.",
          "jdk.",
          "sun.",
          "com.sun.",
          "jakarta.",
          "org.",
          "io.",
          "kotlin.",
          "scala.",
          "com.google.",
          "com.fasterxml.",
          "com.zaxxer.",
          "reactor.",
          "dev.wheelhouse.");

  ErrorText {
    lines = List.copyOf(lines);
  }

  /// One line, or several library frames in one.
  ///
  /// @param frames how many library frames it stands for; 0 for any other line
  record Line(Kind kind, String text, int frames) {}

  enum Kind {
    MESSAGE,
    OWN,
    LIBRARY
  }

  /// The error in full: with its stack, when the log has one that begins with its words.
  static ErrorText of(String error, List<String> log) {
    var stack = stack(error, log);
    var lines = stack.isEmpty() ? error.lines().toList() : stack;
    return new ErrorText(
        lines.stream().filter(line -> !line.isBlank()).map(ErrorText::line).toList());
  }

  private static List<String> stack(String error, List<String> log) {
    for (var i = log.size() - 2; i >= 0; i--) {
      if (frame(log.get(i + 1)) && !frame(log.get(i)) && says(log.get(i), error)) {
        var end = i + 1;
        while (end < log.size() && partOfStack(log.get(end))) {
          end++;
        }
        return log.subList(i, end);
      }
    }
    return List.of();
  }

  private static boolean says(String line, String error) {
    var first = error.lines().findFirst().orElse("").strip();
    return !first.isEmpty() && (line.contains(first) || first.contains(line.strip()));
  }

  private static boolean partOfStack(String line) {
    return frame(line) || line.startsWith("Caused by:") || line.strip().startsWith("Suppressed:");
  }

  private static boolean frame(String line) {
    return FRAME.matcher(line).matches() || MORE.matcher(line).matches();
  }

  private static Line line(String text) {
    var frame = FRAME.matcher(text);
    if (MORE.matcher(text).matches()) {
      return new Line(Kind.LIBRARY, text, 1);
    }
    if (!frame.matches()) {
      return new Line(Kind.MESSAGE, text.strip(), 0);
    }
    var library = LIBRARIES.stream().anyMatch(frame.group(1)::startsWith);
    return new Line(library ? Kind.LIBRARY : Kind.OWN, " " + text.strip(), library ? 1 : 0);
  }

  /// The same with each stretch of library frames in one line.
  ErrorText folded() {
    var rest = new ArrayList<Line>();
    for (var line : lines) {
      if (line.kind() == Kind.LIBRARY && !rest.isEmpty() && rest.getLast().kind() == Kind.LIBRARY) {
        rest.add(new Line(Kind.LIBRARY, "", rest.removeLast().frames() + 1));
      } else {
        rest.add(line.kind() == Kind.LIBRARY ? new Line(Kind.LIBRARY, "", 1) : line);
      }
    }
    return new ErrorText(rest);
  }

  boolean hasLibraryFrames() {
    return lines.stream().anyMatch(line -> line.kind() == Kind.LIBRARY);
  }
}
