package dev.wheelhouse.engine.verdict;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.wheelhouse.api.LogChunk;
import java.util.List;
import java.util.regex.Pattern;

/// The last lines of a log, fit to be shown.
final class LogTail {
  static final int BYTES = 8_192;
  private static final int LINES = 6;
  private static final int LONGEST = 400;
  private static final Pattern CONTROLS = Pattern.compile("\\p{Cntrl}+");

  private LogTail() {}

  /// @param end of the log, masked already
  static List<String> of(LogChunk end) {
    List<String> lines =
        new String(end.bytes(), UTF_8).lines().filter(line -> !line.isBlank()).toList();
    boolean cut = end.offset() > 0 && lines.size() > 1;
    List<String> whole = cut ? lines.subList(1, lines.size()) : lines;
    return whole.subList(Math.max(0, whole.size() - LINES), whole.size()).stream()
        .map(LogTail::shown)
        .toList();
  }

  private static String shown(String line) {
    String bare = CONTROLS.matcher(line).replaceAll(" ").stripTrailing();
    return bare.length() <= LONGEST ? bare : bare.substring(0, LONGEST) + "…";
  }
}
