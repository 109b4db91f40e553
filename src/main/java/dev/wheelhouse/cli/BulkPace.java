package dev.wheelhouse.cli;

import dev.wheelhouse.model.control.Pace;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// How fast, and when, a bulk operation goes on; and whether it is only shown.
final class BulkPace {
  @Option(
      names = "--parallel",
      paramLabel = "N",
      description = "So many of its runs are unfinished at once; the engine's choice if not given.")
  private int parallel;

  @Option(
      names = "--not-before",
      paramLabel = "INSTANT",
      description = "Nothing begins before, as 2026-03-08T00:10-05:00.")
  private @Nullable String notBefore;

  @Option(
      names = "--not-after",
      paramLabel = "INSTANT",
      description = "What has not begun by then is not done.")
  private @Nullable String notAfter;

  @Option(names = "--preview", description = "Only says what it would do.")
  private boolean preview;

  boolean preview() {
    return preview;
  }

  Pace pace(boolean canary) {
    if (parallel < 0) {
      throw new BadInput("usage", "--parallel " + parallel + " is negative; give 1 or more");
    }
    return new Pace(parallel, canary, instant(notBefore), instant(notAfter));
  }

  private static @Nullable Instant instant(@Nullable String text) {
    return text == null ? null : CronInput.instant(text);
  }
}
