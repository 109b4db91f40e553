package dev.wheelhouse.app;

import dev.wheelhouse.engine.trigger.Schedules;
import dev.wheelhouse.model.JobId;
import dev.wheelhouse.model.TenantId;
import dev.wheelhouse.model.TriggerId;
import dev.wheelhouse.model.definition.DagDefinition;
import dev.wheelhouse.model.definition.Definition;
import dev.wheelhouse.model.definition.DefinitionStatus;
import dev.wheelhouse.model.definition.Edge;
import dev.wheelhouse.model.definition.JobDefinition;
import dev.wheelhouse.model.definition.MisfirePolicy;
import dev.wheelhouse.model.definition.Naming;
import dev.wheelhouse.model.definition.Node;
import dev.wheelhouse.model.definition.Parameter;
import dev.wheelhouse.model.definition.SavedDefinition;
import dev.wheelhouse.model.definition.Task;
import dev.wheelhouse.model.definition.Trigger;
import dev.wheelhouse.store.ArmedTrigger;
import dev.wheelhouse.store.Change;
import dev.wheelhouse.store.Store;
import dev.wheelhouse.store.Unit;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/// Jobs and DAGs as a company has them, with runs behind them: names of several words, forty
/// groups, some teams, and schedules of which none fires while the bench runs.
final class BenchJobs {
  static final String PREFIX = BenchStore.PREFIX + "lists.";

  private static final int PORTION = 500;
  private static final List<String> SUBJECTS =
      List.of("payments", "orders", "invoices", "customers", "stock", "claims", "tax", "web_logs");
  private static final List<String> DEEDS =
      List.of("pull", "settle", "export", "archive", "check", "report", "clean", "sync", "merge");
  private static final List<String> TEAMS =
      List.of("billing", "data platform", "finance", "Logistics", "risk", "web", "");

  private final Store store;
  private final Schedules schedules;
  private final Instant now;

  BenchJobs(Store store, Instant now) {
    this.store = store;
    this.schedules = new Schedules(store.calendars());
    this.now = now;
  }

  /// Makes those that are missing to `n`, each with its history.
  void make(int n) {
    int known = (int) store.jobs().count(TenantId.DEFAULT, PREFIX).all();
    for (int from = known; from < n; from += PORTION) {
      List<Unit> units = new ArrayList<>();
      List<SavedDefinition> made = new ArrayList<>();
      for (int i = from; i < Math.min(n, from + PORTION); i++) {
        SavedDefinition saved = saved(i);
        made.add(saved);
        units.add(Unit.of(new Change.SaveVersion(saved, armed(saved))));
      }
      var _ = store.commit(units);
      new BenchHistory(store, now).make(made);
    }
  }

  static String name(int number) {
    return "%s%s_%s_%05d"
        .formatted(PREFIX, of(DEEDS, number), of(SUBJECTS, number / DEEDS.size()), number);
  }

  private SavedDefinition saved(int number) {
    return new SavedDefinition(
        new JobId(store.reserveIds(1)),
        TenantId.DEFAULT,
        1,
        number % 11 == 0 ? DefinitionStatus.DISABLED : DefinitionStatus.ENABLED,
        number % 10 == 9 ? dag(number) : job(number),
        now.minus(Duration.ofMinutes(number)),
        "bench");
  }

  private static Definition job(int number) {
    JobDefinition usual =
        JobDefinition.of(name(number), Task.Shell.script("echo " + name(number)))
            .with(triggers(number))
            .withParameters(List.of(Parameter.text("region", "north")));
    return new JobDefinition(
        naming(number),
        usual.triggers(),
        usual.task(),
        usual.parameters(),
        usual.retry(),
        usual.limits(),
        usual.placement(),
        usual.safety(),
        "${logicalTime - 1d | yyyy-MM-dd}");
  }

  /// A chain of the three jobs before it.
  private static Definition dag(int number) {
    List<Node> nodes =
        List.of(Node.of(name(number - 3)), Node.of(name(number - 2)), Node.of(name(number - 1)));
    List<Edge> edges =
        List.of(
            new Edge(nodes.get(0).key(), nodes.get(1).key()),
            new Edge(nodes.get(1).key(), nodes.get(2).key()));
    return new DagDefinition(naming(number), triggers(number), nodes, edges, List.of(), "");
  }

  private static Naming naming(int number) {
    String group = number % 8 == 0 ? "" : "group %02d".formatted(number % 40);
    String description =
        "Looks after the %s of region %d and tells the team when something is missing."
            .formatted(of(SUBJECTS, number), number % 17);
    return new Naming(name(number), group, description, of(TEAMS, number));
  }

  /// Once a year, at a minute of its own.
  private static List<Trigger> triggers(int number) {
    String cron =
        "0 %d %d %d %d ?"
            .formatted(number % 60, number % 24, 1 + number % 28, 1 + number / 28 % 12);
    return number % 3 == 0
        ? List.of()
        : List.of(new Trigger.Cron("yearly", cron, ZoneOffset.UTC, MisfirePolicy.FIRE_ONCE_NOW));
  }

  private List<ArmedTrigger> armed(SavedDefinition saved) {
    boolean enabled = saved.status() == DefinitionStatus.ENABLED;
    return saved.definition().triggers().stream()
        .map(
            it ->
                new ArmedTrigger(
                    new TriggerId(store.reserveIds(1)),
                    saved.tenant(),
                    saved.id(),
                    saved.version(),
                    saved.definition() instanceof DagDefinition,
                    it,
                    enabled
                        ? schedules.of(saved.tenant(), saved.id(), it).nextFiring(now).orElse(null)
                        : null))
        .toList();
  }

  private static String of(List<String> choices, int number) {
    return choices.get(number % choices.size());
  }
}
