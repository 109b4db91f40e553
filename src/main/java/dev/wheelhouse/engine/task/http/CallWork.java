package dev.wheelhouse.engine.task.http;

import dev.wheelhouse.engine.task.OutputTypes;
import dev.wheelhouse.engine.task.service.OutputBound;
import dev.wheelhouse.engine.task.service.Services;
import dev.wheelhouse.engine.task.service.Thrown;
import dev.wheelhouse.engine.task.service.Work;
import dev.wheelhouse.model.definition.HttpCall;
import dev.wheelhouse.model.definition.Task;
import dev.wheelhouse.model.run.Outcome;
import dev.wheelhouse.model.run.Output;
import dev.wheelhouse.time.Timers;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// A call, and what follows when its answer is not the end. A stop cuts its connections at once.
final class CallWork implements Work {
  private static final int BODY = 48 << 10;

  private final Task.Http task;
  private final Services.Desk desk;
  private final Timers timers;
  private final UnaryOperator<String> late;
  private final After after;
  private volatile @Nullable Line line;

  /// What is done with a first answer that is what was expected.
  interface After {
    Outcome answered(Question asked, Reply reply, Line line)
        throws IOException, InterruptedException, BadCall;

    /// Whether it is over before the answer has come: then the answer does not matter.
    default Optional<Outcome> early() {
      return Optional.empty();
    }

    default void close() {}
  }

  /// @param late fills what dispatch left open
  CallWork(
      Task.Http task, Services.Desk desk, Timers timers, UnaryOperator<String> late, After after) {
    this.task = task;
    this.desk = desk;
    this.timers = timers;
    this.late = late;
    this.after = after;
  }

  @Override
  public Outcome run() throws Exception {
    HttpCall call = task.call();
    try (Line own = new Line(call.trust(), call.connectTimeout(), desk.log(), timers)) {
      line = own;
      return first(Question.of(call, late), own);
    } catch (BadCall e) {
      return forGood(e);
    }
  }

  private Outcome first(Question question, Line own)
      throws IOException, InterruptedException, BadCall {
    Reply reply;
    try {
      reply = own.ask(question, task.expect());
    } catch (IOException e) {
      return early().orElseGet(() -> broken(question, e));
    }
    Optional<String> fault = new ReplyCheck(task.expect()).fault(reply);
    if (fault.isPresent()) {
      return early().orElseGet(() -> refused(question, reply, fault.get()));
    }
    return after.answered(question, reply, own);
  }

  private Optional<Outcome> early() {
    return after.early();
  }

  private Outcome broken(Question question, IOException e) {
    desk.log().line("< " + Thrown.message(e));
    return Outcome.failed(question + ": " + Thrown.message(e), Thrown.cause(e));
  }

  static Outcome refused(Question question, Reply reply, String fault) {
    Outcome failed = Outcome.failed(question + " " + fault, status(reply));
    return new Outcome(
        failed.kind(),
        null,
        "",
        failed.message(),
        failed.cause(),
        Map.of("status", Output.integer(reply.status())));
  }

  private static Outcome.Cause status(Reply reply) {
    return new Outcome.Cause(reply.status(), Outcome.Cause.UNKNOWN.exceptions());
  }

  static Outcome forGood(BadCall e) {
    return new Outcome(
        Outcome.Kind.FAILED_FOR_GOOD,
        null,
        "",
        String.valueOf(e.getMessage()),
        Outcome.Cause.UNKNOWN,
        Map.of());
  }

  /// @param pointer of a value that is an output of its own; empty for none
  static Outcome succeeded(Reply reply, String pointer, Services.Desk desk) {
    Map<String, Output> outputs = new TreeMap<>();
    outputs.put("status", Output.integer(reply.status()));
    String body = reply.body().substring(0, Math.min(reply.body().length(), BODY));
    outputs.put("body", Output.text(body));
    if (!pointer.isEmpty()) {
      reply.at(pointer).ifPresent(value -> outputs.put("value", OutputTypes.inferred(value)));
    }
    return Outcome.succeeded(OutputBound.fitting(outputs, desk.log()));
  }

  @Override
  public void cancel() {
    Line open = line;
    if (open != null) {
      open.cut();
    }
  }

  @Override
  public void close() {
    after.close();
  }

  @Override
  public Threads threads() {
    return Threads.WAITING;
  }
}
