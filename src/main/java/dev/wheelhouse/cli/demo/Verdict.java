package dev.wheelhouse.cli.demo;

import dev.wheelhouse.api.Caller;
import dev.wheelhouse.api.EngineApi;
import dev.wheelhouse.api.Query;
import dev.wheelhouse.api.RunDetail;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.page.PageRequest;
import dev.wheelhouse.model.run.Attempt;
import dev.wheelhouse.model.run.Move;
import dev.wheelhouse.model.run.Outcome;
import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.model.run.RunEvent;
import dev.wheelhouse.model.run.RunState;
import dev.wheelhouse.sample.BillingFolder;
import dev.wheelhouse.sample.BillingFolder.Evidence;
import dev.wheelhouse.sample.BillingSample;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/// Whether the story is true: what the store says, held against what the tasks themselves wrote.
final class Verdict {
  private final EngineApi engine;
  private final Caller caller;
  private final Chain chain;
  private final List<Evidence> evidence;

  /// Every run of the chain's nodes that left evidence, the failed first one of `settle` included.
  private final List<RunDetail> runs;

  Verdict(EngineApi engine, Caller caller, Chain chain, BillingFolder folder) {
    this.engine = engine;
    this.caller = caller;
    this.chain = chain;
    this.evidence = folder.evidence();
    this.runs =
        evidence.stream()
            .map(Evidence::run)
            .distinct()
            .map(run -> engine.ask(new Query.GetRun(new RunId(run)), caller))
            .filter(detail -> ofTheChain(detail.view().run()))
            .sorted(Comparator.comparingLong(detail -> detail.view().run().id().value()))
            .toList();
  }

  List<Check> checks() {
    return List.of(
        failedAndReopened(),
        ranOnce(BillingSample.PULL_PAYMENTS),
        settleFailedForGood(),
        settleRanAgain(),
        ranOnce(BillingSample.ISSUE_BILL),
        deadLetterIsClosed(),
        nothingRanTwice());
  }

  private Check failedAndReopened() {
    List<String> course =
        engine.ask(new Query.GetRun(chain.dagRun().run().id()), caller).history().stream()
            .map(RunEvent::type)
            .toList();
    boolean seen =
        course.contains(Move.FAIL.name())
            && course.contains(Move.REOPEN.name())
            && chain.dagRun().run().state() == RunState.SUCCESS;
    return new Check(
        BillingSample.DAG + " failed, was reopened and ended SUCCESS",
        seen,
        String.join(" → ", course));
  }

  private Check ranOnce(String node) {
    Run run = chain.node(node).run();
    long lines = evidence.stream().filter(it -> it.run() == run.id().value()).count();
    int attempts = run.status().attempts();
    boolean once =
        run.state() == RunState.SUCCESS && attempts == 1 && lines == 1 && runsOf(node).size() == 1;
    return new Check(
        node + " ran once",
        once,
        "%s, attempts in the store: %d, lines in the evidence: %d"
            .formatted(run.state(), attempts, lines));
  }

  private Check settleFailedForGood() {
    return runsOf(BillingSample.SETTLE).stream()
        .filter(it -> it.view().run().key().generation() == 0)
        .findFirst()
        .map(
            first -> {
              boolean failed =
                  first.view().run().state() == RunState.FAILED
                      && first.attempts().size() == first.maxAttempts()
                      && first.attempts().stream().allMatch(Verdict::failed);
              return new Check(
                  "settle failed for good",
                  failed,
                  "%s after %d of %d attempts: %s"
                      .formatted(
                          first.view().run().state(),
                          first.attempts().size(),
                          first.maxAttempts(),
                          first.view().run().status().lastError()));
            })
        .orElseGet(() -> new Check("settle failed for good", false, "no evidence of it"));
  }

  private Check settleRanAgain() {
    Run run = chain.settle();
    int generation = run.key().generation();
    return new Check(
        "settle ran again and succeeded",
        run.state() == RunState.SUCCESS && generation > 0,
        "run %s, generation %d: %s".formatted(run.id(), generation, run.state()));
  }

  private Check deadLetterIsClosed() {
    long open =
        engine
            .ask(new Query.ListDeadLetters(PageRequest.first(PageRequest.MAX_SIZE)), caller)
            .items()
            .stream()
            .filter(letter -> runs.stream().anyMatch(it -> is(it, letter.run())))
            .count();
    return new Check("the dead letter is closed", open == 0, "open dead letters: " + open);
  }

  private Check nothingRanTwice() {
    Predicate<Evidence> ours = it -> runs.stream().anyMatch(run -> is(run, new RunId(it.run())));
    long lines = evidence.stream().filter(ours).count();
    long distinct =
        evidence.stream().filter(ours).map(it -> it.run() + "/" + it.attempt()).distinct().count();
    long attempts = runs.stream().mapToLong(it -> it.attempts().size()).sum();
    return new Check(
        "nothing ran twice",
        lines == distinct && lines == attempts,
        "attempts in the store: %d, lines in the evidence: %d".formatted(attempts, lines));
  }

  private List<RunDetail> runsOf(String node) {
    return runs.stream().filter(it -> it.view().name().equals(node)).toList();
  }

  private boolean ofTheChain(Run run) {
    return run.parent().filter(chain.dagRun().run().id()::equals).isPresent();
  }

  private static boolean is(RunDetail detail, RunId run) {
    return detail.view().run().id().equals(run);
  }

  private static boolean failed(Attempt attempt) {
    Outcome outcome = attempt.outcome();
    return outcome != null && outcome.kind() == Outcome.Kind.FAILED;
  }
}
