package dev.wheelhouse.cli;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// What one can say of a run that is started by hand.
final class StartOptions {
  @Option(
      names = {"-p", "--param"},
      paramLabel = "NAME=VALUE",
      description = "A parameter's value; repeatable.")
  private Map<String, String> parameters = new LinkedHashMap<>();

  @Option(
      names = "--logical-time",
      paramLabel = "INSTANT",
      description = "What the run is for, as 2026-03-08T00:10-05:00; now if not given.")
  private @Nullable String logicalTime;

  @Option(names = "--override", description = "Also while it is held: the run passes the holds.")
  private boolean override;

  Map<String, String> parameters() {
    return parameters;
  }

  /// Empty for now.
  Optional<Instant> logicalTime() {
    return Optional.ofNullable(logicalTime).map(CronInput::instant);
  }

  boolean override() {
    return override;
  }
}
