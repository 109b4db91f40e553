package dev.wheelhouse.cli;

import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.control.HoldPlace;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// What a hold is put on; exactly one.
final class HoldLevel {
  @Option(names = "--job", paramLabel = "NAME", description = "A job, also as a node of DAGs.")
  private @Nullable String job;

  @Option(names = "--dag", paramLabel = "NAME", description = "A DAG with all its nodes.")
  private @Nullable String dag;

  @Option(names = "--group", paramLabel = "NAME", description = "All jobs and DAGs of a group.")
  private @Nullable String group;

  @Option(names = "--pool", paramLabel = "NAME", description = "All that runs in a pool.")
  private @Nullable String pool;

  @Option(names = "--run", paramLabel = "RUN", description = "A run that waits, or a DAG run.")
  private @Nullable RunId run;

  @Option(names = "--tenant", description = "All of the tenant.")
  private boolean tenant;

  @Option(names = "--engine", description = "All of the engine.")
  private boolean engine;

  HoldPlace place() {
    if (job != null) {
      return HoldPlace.job(job);
    }
    if (dag != null) {
      return HoldPlace.dag(dag);
    }
    if (group != null) {
      return HoldPlace.group(group);
    }
    if (pool != null) {
      return HoldPlace.pool(pool);
    }
    if (run != null) {
      return HoldPlace.run(run);
    }
    if (tenant) {
      return HoldPlace.TENANT;
    }
    if (engine) {
      return HoldPlace.ENGINE;
    }
    throw new BadInput("usage", "say what is to be held, such as --job NAME or --engine");
  }
}
