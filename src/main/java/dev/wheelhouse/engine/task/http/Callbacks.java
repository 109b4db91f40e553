package dev.wheelhouse.engine.task.http;

import dev.wheelhouse.api.Answer;
import dev.wheelhouse.api.Caller;
import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.Fault;
import dev.wheelhouse.engine.run.Journal;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.model.run.RunState;
import dev.wheelhouse.store.AuditEntry;
import dev.wheelhouse.store.Change;
import dev.wheelhouse.store.ExpectedCallback;
import dev.wheelhouse.store.Store;
import dev.wheelhouse.store.Unit;
import dev.wheelhouse.store.UnitResult;
import dev.wheelhouse.time.Timers;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/// Takes what asynchronous calls report when their work is over.
///
/// What is waited for stands in the store before the call goes out, and a report before it is
/// answered: a report that comes while no engine runs is refused by nobody listening, one that came
/// before a crash ends the run after it.
public final class Callbacks implements CallbackDesk {
  private final Store store;
  private final Journal journal;
  private final Timers timers;
  private final Map<String, CompletableFuture<ExpectedCallback.Answer>> waiting =
      new ConcurrentHashMap<>();

  public Callbacks(Store store, Journal journal, Timers timers) {
    this.store = store;
    this.journal = journal;
    this.timers = timers;
  }

  @Override
  public void expect(ExpectedCallback expected) {
    UnitResult result = journal.write(Unit.of(new Change.ExpectCallback(expected))).join();
    if (!(result instanceof UnitResult.Written)) {
      throw new IllegalStateException("expecting a callback answered " + result);
    }
  }

  @Override
  public CompletableFuture<ExpectedCallback.Answer> await(String tokenHash) {
    CompletableFuture<ExpectedCallback.Answer> answer =
        waiting.computeIfAbsent(tokenHash, _ -> new CompletableFuture<>());
    store.services().callback(tokenHash).map(ExpectedCallback::answer).ifPresent(answer::complete);
    return answer;
  }

  @Override
  public boolean answered(String tokenHash) {
    return store.services().callback(tokenHash).map(ExpectedCallback::answer).isPresent();
  }

  @Override
  public void forget(String tokenHash) {
    waiting.remove(tokenHash);
  }

  /// Ends the attempt that waits. The same report once more is harmless.
  public Answer<RunId> complete(Command.Callback command, Caller caller) {
    String hash = Token.hash(command.token());
    var answer =
        new ExpectedCallback.Answer(
            timers.instant(), command.succeeded(), command.message(), command.outputs());
    while (true) {
      Optional<ExpectedCallback> found = find(hash, caller);
      Optional<Fault> refusal = refusal(found, answer);
      if (refusal.isPresent()) {
        return new Answer.Rejected<>(refusal.get());
      }
      ExpectedCallback expected = found.orElseThrow();
      if (expected.answer() != null || written(expected, answer, caller)) {
        return new Answer.Done<>(expected.run());
      }
    }
  }

  /// Why a report would be refused now.
  public Optional<Fault> refusal(Command.Callback command, Caller caller) {
    var answer =
        new ExpectedCallback.Answer(
            timers.instant(), command.succeeded(), command.message(), command.outputs());
    return refusal(find(Token.hash(command.token()), caller), answer);
  }

  private Optional<ExpectedCallback> find(String hash, Caller caller) {
    return store
        .services()
        .callback(hash)
        .filter(expected -> expected.tenant().equals(caller.tenant()));
  }

  private Optional<Fault> refusal(
      Optional<ExpectedCallback> found, ExpectedCallback.Answer answer) {
    if (found.isEmpty()) {
      return Optional.of(
          Fault.of(
              Fault.NOT_FOUND,
              "Nothing waits for this token. Report with the token that the call was given."));
    }
    ExpectedCallback expected = found.get();
    if (expected.answer() != null) {
      return expected.answer().sameAs(answer)
          ? Optional.empty()
          : Optional.of(
              conflict("Run " + expected.run() + " has got another report for this token before."));
    }
    return store.runs().run(expected.run()).filter(run -> waits(run, expected)).isPresent()
        ? Optional.empty()
        : Optional.of(
            conflict(
                "The attempt of run %s that was given this token has ended. Nothing was changed."
                    .formatted(expected.run())));
  }

  private static boolean waits(Run run, ExpectedCallback expected) {
    return run.state() == RunState.RUNNING && run.status().attempts() == expected.attempt();
  }

  private static Fault conflict(String message) {
    return Fault.of(Fault.STATE_CONFLICT, message);
  }

  /// False when somebody was quicker.
  private boolean written(
      ExpectedCallback expected, ExpectedCallback.Answer answer, Caller caller) {
    UnitResult result =
        journal
            .write(
                Unit.of(
                    new Change.AnswerCallback(expected.tokenHash(), answer),
                    audit(expected, answer, caller)))
            .join();
    return switch (result) {
      case UnitResult.Written _ -> {
        CompletableFuture<ExpectedCallback.Answer> future = waiting.get(expected.tokenHash());
        if (future != null) {
          future.complete(answer);
        }
        yield true;
      }
      case UnitResult.Stale _ -> false;
      case UnitResult.Exists _,
          UnitResult.NameTaken _,
          UnitResult.Refused _,
          UnitResult.KeyTaken _ ->
          throw new IllegalStateException("a callback answered " + result);
    };
  }

  private static Change.Audit audit(
      ExpectedCallback expected, ExpectedCallback.Answer answer, Caller caller) {
    return new Change.Audit(
        new AuditEntry(
            caller.tenant(),
            answer.at(),
            caller.who(),
            "CALLBACK",
            "run " + expected.run(),
            "",
            answer.succeeded() ? "succeeded" : "failed",
            caller.reason()));
  }
}
