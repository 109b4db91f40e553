package dev.wheelhouse.engine.task.http;

import dev.wheelhouse.engine.task.service.Services;
import dev.wheelhouse.engine.task.service.Thrown;
import dev.wheelhouse.engine.task.service.Work;
import dev.wheelhouse.model.definition.HttpCompletion;
import dev.wheelhouse.model.definition.HttpExpectation;
import dev.wheelhouse.model.definition.HttpTemplates;
import dev.wheelhouse.model.definition.LateText;
import dev.wheelhouse.model.run.Outcome;
import dev.wheelhouse.time.Timers;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/// Asks for work under way elsewhere until it is over. A question that fails is asked again at the
/// next interval; only several failures in a row are the end.
final class PollWork implements Work {
  private static final int MOST_FAILURES = 5;

  private final HttpCompletion.Poll poll;
  private final WaitState.Poll waits;
  private final Services.Desk desk;
  private final Timers timers;
  private volatile @Nullable Line line;

  PollWork(HttpCompletion.Poll poll, WaitState.Poll waits, Services.Desk desk, Timers timers) {
    this.poll = poll;
    this.waits = waits;
    this.desk = desk;
    this.timers = timers;
  }

  /// The question that follows from a first answer.
  static Question question(HttpCompletion.Poll poll, Question first, Reply reply) throws BadCall {
    try {
      boolean whole = poll.url().matches("\\$\\{[^}]*}");
      String address = LateText.fill(poll.url(), place -> value(place, reply, whole));
      URI uri = Question.web(first.uri().resolve(Question.reference(address)));
      return first.get(uri);
    } catch (MissingValue e) {
      throw new BadCall(String.valueOf(e.getMessage()));
    }
  }

  /// A value that is not the whole address can't change more of it than its place.
  private static String value(String place, Reply reply, boolean whole) {
    if (place.startsWith(HttpTemplates.RESPONSE_HEADER)) {
      String name = place.substring(HttpTemplates.RESPONSE_HEADER.length());
      return reply
          .headers()
          .firstValue(name)
          .orElseThrow(() -> new MissingValue("The first answer has no header " + name));
    }
    String pointer = place.substring(HttpTemplates.RESPONSE.length());
    String value =
        reply
            .at(pointer)
            .orElseThrow(() -> new MissingValue("The first answer has nothing at " + pointer));
    return whole ? value : URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /// Something that the address of the poll names is not there.
  private static final class MissingValue extends RuntimeException {
    MissingValue(String what) {
      super(what + ", which the address of the poll names. Correct the address.");
    }
  }

  @Override
  public Outcome run() throws Exception {
    try (Line own = new Line(waits.trust(), waits.connectTimeout(), desk.log(), timers)) {
      line = own;
      return untilOver(own);
    } catch (BadCall e) {
      return CallWork.forGood(e);
    }
  }

  Outcome untilOver(Line own) throws InterruptedException, BadCall {
    int failures = 0;
    while (true) {
      pause();
      Outcome failure;
      try {
        Reply reply = own.ask(waits.question(), HttpExpectation.USUAL);
        Optional<String> fault = new ReplyCheck(HttpExpectation.USUAL).fault(reply);
        if (fault.isEmpty()) {
          Optional<Outcome> end = end(reply);
          if (end.isPresent()) {
            return end.get();
          }
          failures = 0;
          continue;
        }
        failure = CallWork.refused(waits.question(), reply, fault.get());
      } catch (IOException e) {
        desk.log().line("< " + Thrown.message(e));
        failure = Outcome.failed(waits.question() + ": " + Thrown.message(e), Thrown.cause(e));
      }
      if (++failures == MOST_FAILURES || Thread.currentThread().isInterrupted()) {
        return failure;
      }
    }
  }

  private Optional<Outcome> end(Reply reply) {
    String state = reply.at(poll.jsonPointer()).orElse("");
    if (poll.done().contains(state)) {
      return Optional.of(CallWork.succeeded(reply, poll.jsonPointer(), desk));
    }
    return poll.failed().contains(state)
        ? Optional.of(
            CallWork.refused(
                waits.question(), reply, "says that the work ended as \"" + state + "\""))
        : Optional.empty();
  }

  private void pause() throws InterruptedException {
    CompletableFuture<Boolean> over = new CompletableFuture<>();
    Timers.Timer timer = timers.after(poll.interval(), () -> over.complete(true));
    try {
      over.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("a pause can't fail", e);
    } finally {
      timer.cancel();
    }
  }

  @Override
  public void cancel() {
    Line open = line;
    if (open != null) {
      open.cut();
    }
  }

  @Override
  public Threads threads() {
    return Threads.WAITING;
  }
}
