package dev.wheelhouse.cli;

import dev.wheelhouse.model.control.Act;
import dev.wheelhouse.model.control.RerunPlan;
import dev.wheelhouse.model.control.RerunPlan.Reach;
import dev.wheelhouse.model.control.Values;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Option;

/// How the runs of a bulk operation are done again.
final class BulkRerun {
  @Option(
      names = "--canary",
      description = "First one, then 5 %, then the rest; it stops when the failure repeats.")
  private boolean canary;

  @Option(
      names = {"-p", "--param"},
      paramLabel = "NAME=VALUE",
      description = "A parameter's value instead of the one that each had; repeatable.")
  private Map<String, String> changed = new LinkedHashMap<>();

  @Option(
      names = "--defaults",
      description = "With the definition's defaults instead of the parameters that they had.")
  private boolean defaults;

  @Option(
      names = "--latest",
      description = "With the latest definition instead of the one that each ran with.")
  private boolean latest;

  @Option(names = "--downstream", description = "And all that comes after them in their DAG runs.")
  private boolean downstream;

  @Option(names = "--override", description = "Also what is held.")
  private boolean override;

  boolean canary() {
    return canary;
  }

  Act act() {
    Reach reach = downstream ? Reach.DOWNSTREAM : Reach.ONLY;
    return new Act.Rerun(new RerunPlan(reach, new Values(defaults, changed), latest), override);
  }
}
