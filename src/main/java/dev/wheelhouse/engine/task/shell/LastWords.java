package dev.wheelhouse.engine.task.shell;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.regex.Pattern;

/// The last line that a task wrote before its clean-up, fit for one line of a list: programs that
/// fail say why there.
final class LastWords {
  private static final int READ = 65_536;
  private static final String CLEAN_UP = "clean-up: begins\n";
  private static final int LONGEST = 300;
  private static final Pattern CONTROLS = Pattern.compile("\\p{Cntrl}+");

  private LastWords() {}

  /// Empty when it wrote nothing.
  static String of(LogFile log) {
    long total = log.read(0, 0).total();
    LogSlice end = log.read(Math.max(0, total - READ), READ);
    String words = UTF_8.decode(end.bytes()).toString();
    int cleanUp = words.lastIndexOf(CLEAN_UP);
    String line =
        (cleanUp < 0 ? words : words.substring(0, cleanUp))
            .lines()
            .filter(it -> !it.isBlank())
            .reduce("", (_, it) -> it);
    String bare = CONTROLS.matcher(line).replaceAll(" ").strip();
    return bare.length() <= LONGEST ? bare : bare.substring(0, LONGEST) + "…";
  }
}
