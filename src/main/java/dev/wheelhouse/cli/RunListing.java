package dev.wheelhouse.cli;

import dev.wheelhouse.api.RunDetail;
import dev.wheelhouse.api.RunView;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.run.Attempt;
import dev.wheelhouse.model.run.Output;
import dev.wheelhouse.model.run.RunEvent;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How runs, their attempts and their history are shown.
final class RunListing {
  static final Listing<RunView> RUNS =
      new Listing<RunView>()
          .column("runId", "run", it -> it.run().id().value())
          .column("name", "name", RunView::name)
          .column("state", "state", RunListing::state)
          .column("logicalTime", "logical time", RunListing::logicalTime)
          .column("label", "label", it -> it.run().origin().label())
          .column("attemptCount", "attempts", it -> it.run().status().attempts())
          .column("createdAt", "created", it -> it.run().status().createdAt())
          .column("waitsFor", "waits for", it -> WaitWords.of(it.waitsFor()))
          .detail("jobId", "job", it -> it.run().target().job().value())
          .detail("version", "version", it -> it.run().target().version())
          .detail("triggerSource", "source", it -> it.run().origin().source())
          .detail("by", "by", it -> it.run().origin().by())
          .detail("reason", "reason", it -> it.run().origin().reason())
          .detail("parameters", "parameters", it -> it.run().parameters())
          .detail("pool", "pool", it -> it.run().placement().pool())
          .detail("priority", "priority", it -> it.run().placement().priority())
          .detail("startedAt", "started", it -> it.run().status().startedAt())
          .detail("endedAt", "ended", it -> it.run().status().endedAt())
          .detail("nextRetryAt", "next retry", it -> it.run().status().dueAt())
          .detail("stoppingSince", "stopping since", it -> it.run().status().stoppingSince())
          .detail("lastError", "last error", it -> it.run().status().lastError())
          .detail("deadLetter", "dead letter", it -> it.deadLetter() ? true : null)
          .detail("nodes", "nodes", it -> it.nodes() == 0 ? null : it.nodes())
          .detail("nodesDone", "nodes done", it -> it.nodes() == 0 ? null : it.nodesDone());

  static final Listing<Attempt> ATTEMPTS =
      new Listing<Attempt>()
          .column("attempt", "attempt", Attempt::number)
          .column("startedAt", "started", Attempt::startedAt)
          .column("endedAt", "ended", Attempt::endedAt)
          .column("outcome", "outcome", RunListing::outcome)
          .column("exitCode", "exit code", RunListing::exitCode)
          .column("message", "message", RunListing::message)
          .detail("workerId", "worker", Attempt::worker);

  static final Listing<RunEvent> HISTORY =
      new Listing<RunEvent>()
          .column("at", "at", RunEvent::at)
          .column("type", "what", RunEvent::type)
          .column("from", "from", RunEvent::from)
          .column("to", "to", RunEvent::to)
          .column("who", "who", RunEvent::who)
          .column("why", "why", RunEvent::why);

  static final Listing<Map.Entry<String, Output>> OUTPUTS =
      new Listing<Map.Entry<String, Output>>()
          .column("name", "output", Map.Entry::getKey)
          .column("type", "type", it -> it.getValue().type())
          .column("value", "value", it -> it.getValue().text());

  private RunListing() {}

  private static @Nullable Object id(@Nullable RunId run) {
    return run == null ? null : run.value();
  }

  private static String state(RunView view) {
    return view.run().state() + (view.run().status().stopping() ? " (stopping)" : "");
  }

  private static ZonedDateTime logicalTime(RunView view) {
    var origin = view.run().origin();
    return origin.logicalTime().atZone(origin.zone());
  }

  private static @Nullable Object outcome(Attempt attempt) {
    var outcome = attempt.outcome();
    return outcome == null ? null : outcome.kind();
  }

  private static @Nullable Object exitCode(Attempt attempt) {
    var outcome = attempt.outcome();
    return outcome == null ? null : outcome.exitCode();
  }

  private static @Nullable Object message(Attempt attempt) {
    var outcome = attempt.outcome();
    return outcome == null ? null : outcome.message();
  }

  /// All that is known of a run.
  static String words(RunDetail detail, List<RunView> nodes) {
    StringBuilder text = new StringBuilder(RUNS.lines(detail.view()));
    if (!nodes.isEmpty()) {
      text.append("\n\n").append(RUNS.table(nodes));
    }
    if (!detail.attempts().isEmpty()) {
      text.append("\n\n").append(ATTEMPTS.table(detail.attempts()));
    }
    if (!detail.outputs().isEmpty()) {
      text.append("\n\n").append(OUTPUTS.table(List.copyOf(detail.outputs().entrySet())));
    }
    return text.append("\n\n").append(HISTORY.table(detail.history())).toString();
  }

  static Map<String, Object> object(RunDetail detail, List<RunView> nodes) {
    Map<String, Object> object = RUNS.object(detail.view());
    object.put("dag", detail.dagName());
    object.put("maxAttempts", detail.maxAttempts());
    object.put("nodeRuns", nodes.stream().map(RUNS::object).toList());
    object.put("attempts", detail.attempts().stream().map(ATTEMPTS::object).toList());
    object.put("outputs", detail.outputs().entrySet().stream().map(OUTPUTS::object).toList());
    object.put("partOf", id(detail.links().partOf()));
    object.put("subDagRun", id(detail.links().inner()));
    object.put("history", detail.history().stream().map(HISTORY::object).toList());
    return object;
  }
}
