package dev.wheelhouse.engine.rule;

import dev.wheelhouse.engine.definition.Definitions;
import dev.wheelhouse.model.TenantId;
import dev.wheelhouse.model.control.HoldPlace;
import dev.wheelhouse.model.definition.Naming;
import dev.wheelhouse.model.run.Run;
import java.util.Optional;

/// Which runs are under a rule's place. What a rule goes by are runs of jobs; only at a DAG it goes
/// by DAG runs.
record Under(Definitions definitions) {

  /// Whether its end says something to the rule.
  boolean counts(HoldPlace place, TenantId tenant, Run run) {
    return run.dagRun() == (place.level() == HoldPlace.Level.DAG) && matches(place, tenant, run);
  }

  boolean matches(HoldPlace place, TenantId tenant, Run run) {
    boolean own = run.key().tenant().equals(tenant);
    return switch (place.level()) {
      case ENGINE -> true;
      case TENANT -> own;
      case POOL -> !run.dagRun() && run.placement().pool().equals(place.name());
      case GROUP -> own && naming(run).filter(it -> it.group().equals(place.name())).isPresent();
      case DAG, JOB ->
          own
              && run.dagRun() == (place.level() == HoldPlace.Level.DAG)
              && naming(run).filter(it -> it.name().equals(place.name())).isPresent();
      case RUN -> false;
    };
  }

  private Optional<Naming> naming(Run run) {
    return definitions
        .version(run.target().job(), run.target().version())
        .map(it -> it.definition().naming());
  }
}
