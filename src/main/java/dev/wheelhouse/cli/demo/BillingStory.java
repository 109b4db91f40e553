package dev.wheelhouse.cli.demo;

import dev.wheelhouse.api.Caller;
import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.EngineApi;
import dev.wheelhouse.api.Query;
import dev.wheelhouse.api.RunView;
import dev.wheelhouse.api.WaitReason;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.cron.CronExpression;
import dev.wheelhouse.model.page.Page;
import dev.wheelhouse.model.page.PageRequest;
import dev.wheelhouse.model.run.DeadLetter;
import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.model.run.RunFilter;
import dev.wheelhouse.model.run.RunKey;
import dev.wheelhouse.model.run.RunState;
import dev.wheelhouse.sample.BillingFolder;
import dev.wheelhouse.sample.BillingSample;
import dev.wheelhouse.sample.Pace;
import dev.wheelhouse.time.Timers;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Plays the story on an engine and a store, from wherever the store stands.
public final class BillingStory {
  private static final String MANUAL_RUN = "demo";
  private static final Duration LONGEST_SCENE = Duration.ofMinutes(2);
  private static final CronExpression AT_TWO = CronExpression.parse("0 0 2 * * ?");

  private final EngineApi engine;
  private final Caller caller;
  private final Timers timers;
  private final Teller teller;
  private final Instant since;

  /// How it ended.
  ///
  /// @param continued the store knew the story already
  /// @param unfinished why it could not be told to its end; empty when it could
  public record Ending(
      Path evidence, RunId dagRun, boolean continued, String unfinished, List<Check> checks) {
    public boolean good() {
      return unfinished.isEmpty() && checks.stream().allMatch(Check::holds);
    }
  }

  /// @param since what happened before the engine was started is not told again
  public BillingStory(
      EngineApi engine, Caller caller, Timers timers, PrintWriter out, Instant since) {
    this.engine = engine;
    this.caller = caller;
    this.timers = timers;
    this.teller = new Teller(engine, caller, out);
    this.since = since;
  }

  /// @param samples where the sample's files go when the store has none yet
  public Ending play(Path samples, Pace pace) {
    BillingFolder folder = new BillingSample(engine, caller).create(samples, pace);
    try (var watch = new ChangeWatch(engine, timers)) {
      Optional<RunId> known = knownChain();
      RunId dagRun = known.map(this::goOn).orElseGet(() -> begin(folder));
      Optional<Chain> chain = awaitRest(watch, dagRun);
      if (chain.filter(Chain::broken).isPresent()) {
        chain = repair(watch, chain.get());
      }
      Chain end = chain.orElseGet(() -> chain(dagRun));
      List<Check> checks = new Verdict(engine, caller, end, folder).checks();
      return new Ending(folder.evidenceFile(), dagRun, known.isPresent(), unfinished(end), checks);
    }
  }

  private RunId begin(BillingFolder folder) {
    folder.useUpConnections();
    Instant logicalTime = lastNight();
    RunId dagRun =
        engine
            .execute(
                new Command.Trigger(
                    BillingSample.DAG, MANUAL_RUN, Optional.of(logicalTime), Map.of()),
                caller.because("the demo"))
            .orThrow();
    teller.scene(
        "The chain runs: %s at %s, business date %s, DAG run %s"
            .formatted(
                BillingSample.DAG,
                logicalTime.atZone(zone()).toLocalDateTime(),
                chain(dagRun).dagRun().run().origin().label(),
                dagRun));
    return dagRun;
  }

  private RunId goOn(RunId dagRun) {
    Chain chain = chain(dagRun);
    teller.scene(
        chain.complete()
            ? "The story is complete in this store: DAG run %s".formatted(dagRun)
            : "The story was cut off and goes on: DAG run %s".formatted(dagRun));
    teller.line("%s", chain.words());
    teller.skip(runs(chain), since);
    return dagRun;
  }

  private Optional<Chain> repair(ChangeWatch watch, Chain chain) {
    teller.scene("settle has failed for good");
    Run settle = chain.settle();
    deadLetter(settle.id()).ifPresent(it -> teller.line("dead letter %d: %s", it.id(), it.error()));
    chain.nodes().stream()
        .filter(it -> it.waitsFor() instanceof WaitReason.Upstream)
        .forEach(it -> teller.line("it blocks %s, which is %s", it.name(), it.run().state()));

    teller.scene("restore_database mends the cause");
    Optional<RunView> restored = restore(watch, settle);
    if (restored.filter(it -> it.run().state() == RunState.SUCCESS).isEmpty()) {
      return Optional.of(chain(chain.dagRun().run().id()));
    }

    teller.scene("settle and what follows run again");
    var _ =
        engine
            .execute(new Command.Rerun(settle.id(), true), caller.because("the database is back"))
            .orThrow();
    return awaitRest(watch, chain.dagRun().run().id());
  }

  /// A repair that was begun after the failure, before the story was cut off, counts.
  private Optional<RunView> restore(ChangeWatch watch, Run settle) {
    RunId run =
        find(BillingSample.RESTORE_DATABASE, it -> begunSince(it, settle))
            .orElseGet(
                () ->
                    engine
                        .execute(
                            Command.Trigger.of(BillingSample.RESTORE_DATABASE),
                            caller.because("settle finds no connection"))
                        .orThrow());
    return watch.await(
        () -> {
          teller.follow(List.of(run));
          return Optional.of(engine.ask(new Query.GetRun(run), caller).view())
              .filter(it -> it.run().state().terminal());
        },
        LONGEST_SCENE);
  }

  private static boolean begunSince(Run restore, Run settle) {
    Instant failedAt = settle.status().endedAt();
    boolean hopeless = restore.state().terminal() && restore.state() != RunState.SUCCESS;
    return !hopeless
        && failedAt != null
        && !restore.status().createdAt().isBefore(failedAt)
        && restore.state() != RunState.NEEDS_CONFIRMATION;
  }

  private Optional<Chain> awaitRest(ChangeWatch watch, RunId dagRun) {
    Supplier<Optional<Chain>> atRest =
        () -> {
          Chain chain = chain(dagRun);
          teller.follow(runs(chain));
          return Optional.of(chain).filter(Chain::atRest);
        };
    return watch.await(atRest, LONGEST_SCENE);
  }

  private static String unfinished(Chain end) {
    if (end.inDoubt()) {
      return "a run was lost, and its job is not safe to repeat: a person has to judge it. "
          + end.words();
    }
    return end.atRest() ? "" : "the chain did not get on. " + end.words();
  }

  private Chain chain(RunId dagRun) {
    return new Chain(
        engine.ask(new Query.GetRun(dagRun), caller).view(),
        engine.ask(new Query.ListNodeRuns(dagRun), caller));
  }

  private static List<RunId> runs(Chain chain) {
    return Stream.concat(chain.nodes().stream(), Stream.of(chain.dagRun()))
        .map(it -> it.run().id())
        .toList();
  }

  private Optional<RunId> knownChain() {
    String slot = RunKey.manualSlot(MANUAL_RUN);
    return find(BillingSample.DAG, run -> run.key().slot().equals(slot));
  }

  /// The newest run of that job or DAG that is such a one.
  private Optional<RunId> find(String name, Predicate<Run> wanted) {
    var filter = new RunFilter(Set.of(), name, null, null);
    var request = PageRequest.first(PageRequest.MAX_SIZE);
    while (true) {
      Page<RunView> page = engine.ask(new Query.ListRuns(filter, request), caller);
      Optional<RunId> found =
          page.items().stream()
              .filter(it -> it.name().equals(name))
              .map(RunView::run)
              .filter(wanted)
              .map(Run::id)
              .findFirst();
      if (found.isPresent() || page.next().isEmpty()) {
        return found;
      }
      request = new PageRequest(page.next(), PageRequest.MAX_SIZE);
    }
  }

  private Optional<DeadLetter> deadLetter(RunId run) {
    return engine
        .ask(new Query.ListDeadLetters(PageRequest.first(PageRequest.MAX_SIZE)), caller)
        .items()
        .stream()
        .filter(it -> it.run().equals(run))
        .findFirst();
  }

  /// The chain's last regular time: what the story calls "at 02:00".
  private Instant lastNight() {
    Instant now = timers.instant();
    return AT_TWO.latestAtOrBefore(now, now.minus(Duration.ofDays(3)), zone()).orElse(now);
  }

  private ZoneId zone() {
    return engine.ask(new Query.Health(), caller).zone();
  }
}
