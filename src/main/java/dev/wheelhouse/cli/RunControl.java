package dev.wheelhouse.cli;

import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.Query;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.definition.TimeLimits;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// What people do with runs from the command line.
record RunControl(StoreVerbs store) {

  int stop(StoreOptions options, RunId run, @Nullable Integer seconds) {
    return store.run(
        options,
        session -> {
          if (seconds != null && seconds < 0) {
            throw new BadInput("usage", "--grace " + seconds + " is negative; give 0 or more");
          }
          Duration grace = seconds == null ? TimeLimits.USUAL_GRACE : Duration.ofSeconds(seconds);
          tell(session, new Command.Stop(run, grace), "is asked to stop");
        });
  }

  int retryNow(StoreOptions options, RunId run) {
    return store.run(
        options, session -> tell(session, new Command.RetryNow(run), "need not wait any longer"));
  }

  int suspend(StoreOptions options, RunId run, boolean checkpoint) {
    return store.run(
        options,
        session ->
            tell(
                session,
                new Command.Suspend(run, checkpoint),
                checkpoint ? "is asked to pause at a checkpoint" : "is suspended"));
  }

  int goOn(StoreOptions options, RunId run) {
    return store.run(options, session -> tell(session, new Command.Continue(run), "goes on"));
  }

  int compensate(StoreOptions options, RunId run) {
    return makeAnother(options, run, new Command.Compensate(run), "compensates");
  }

  int decide(StoreOptions options, RunId run, boolean approved) {
    return store.run(
        options,
        session ->
            tell(
                session,
                new Command.Decide(run, approved),
                approved ? "is approved" : "is refused"));
  }

  int judge(StoreOptions options, RunId run, Command.Judge.Verdict verdict) {
    return store.run(
        options, session -> tell(session, new Command.Judge(run, verdict), "is judged"));
  }

  int priority(StoreOptions options, RunId run, int priority) {
    return store.run(
        options,
        session -> {
          session.tell(new Command.SetPriority(run, priority));
          session.done(
              "Run %s has priority %d.".formatted(run, priority),
              "runId",
              run.value(),
              "priority",
              priority);
        });
  }

  private int makeAnother(
      StoreOptions options, RunId run, Command<RunId> command, String relation) {
    return store.run(
        options,
        session -> {
          RunId made = session.tell(command);
          session.done(
              "Run %s %s %s; it runs when an engine works on this store."
                  .formatted(made, relation, run),
              "runId",
              made.value(),
              "of",
              run.value(),
              "queued",
              true);
        });
  }

  private static void tell(StoreSession session, Command<RunId> command, String what) {
    told(session, session.tell(command), what);
  }

  /// Says what was done to a run, and what it is now.
  static void told(StoreSession session, RunId run, String what) {
    var now = session.ask(new Query.GetRun(run)).view().run();
    boolean stopping = now.status().stopping();
    session.done(
        "Run %s %s; it is %s%s."
            .formatted(
                run,
                what,
                now.state(),
                stopping ? ", and its processes end when an engine works on this store" : ""),
        "runId",
        run.value(),
        "state",
        now.state().name(),
        "stopping",
        stopping);
  }
}
