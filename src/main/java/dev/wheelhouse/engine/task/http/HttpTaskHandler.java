package dev.wheelhouse.engine.task.http;

import dev.wheelhouse.engine.task.AttemptContext;
import dev.wheelhouse.engine.task.AttemptLog;
import dev.wheelhouse.engine.task.TaskHandler;
import dev.wheelhouse.engine.task.Traces;
import dev.wheelhouse.engine.task.service.ServiceFolder;
import dev.wheelhouse.engine.task.service.Services;
import dev.wheelhouse.engine.task.service.Work;
import dev.wheelhouse.model.definition.HttpCompletion;
import dev.wheelhouse.model.definition.LateText;
import dev.wheelhouse.model.definition.Task;
import dev.wheelhouse.model.run.Outcome;
import dev.wheelhouse.store.ExpectedCallback;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// HTTP tasks. One whose first answer has come durably goes on after a restart as the same attempt:
/// it is polled further, or its callback is waited for.
public final class HttpTaskHandler implements TaskHandler<Task.Http> {
  private final Services services;
  private final CallbackDesk callbacks;

  /// @param callbacks where calls that report back later are awaited
  public HttpTaskHandler(Services services, CallbackDesk callbacks) {
    this.services = services;
    this.callbacks = callbacks;
  }

  @Override
  public Execution begin(Task.Http task, AttemptContext context) {
    return switch (task.completion()) {
      case HttpCompletion.Answered _ ->
          services.begin(
              context,
              desk ->
                  call(
                      task,
                      desk,
                      UnaryOperator.identity(),
                      (_, reply, _) ->
                          CallWork.succeeded(reply, task.expect().jsonPointer(), desk)));
      case HttpCompletion.Poll poll ->
          services.begin(
              context,
              desk ->
                  call(
                      task,
                      desk,
                      UnaryOperator.identity(),
                      (asked, reply, line) -> poll(poll, task, context, desk, asked, reply, line)));
      case HttpCompletion.Callback _ -> beginWithCallback(task, context);
    };
  }

  private Work call(
      Task.Http task, Services.Desk desk, UnaryOperator<String> late, CallWork.After after) {
    return new CallWork(task, desk, services.timers(), late, after);
  }

  private Outcome poll(
      HttpCompletion.Poll poll,
      Task.Http task,
      AttemptContext context,
      Services.Desk desk,
      Question asked,
      Reply reply,
      Line line)
      throws IOException, InterruptedException, BadCall {
    var waits =
        new WaitState.Poll(
            PollWork.question(poll, asked, reply),
            task.call().trust(),
            task.call().connectTimeout());
    new WaitState(deadline(context), "", true, waits).write(desk.folder());
    return new PollWork(poll, waits, desk, services.timers()).untilOver(line);
  }

  private @Nullable Instant deadline(AttemptContext context) {
    return context.timeout().isZero() ? null : context.about().begunAt().plus(context.timeout());
  }

  private Execution beginWithCallback(Task.Http task, AttemptContext context) {
    Token token = Token.fresh();
    String hash = token.hash();
    callbacks.expect(
        new ExpectedCallback(
            hash,
            context.about().tenant(),
            context.place().run(),
            context.place().attempt(),
            services.timers().instant(),
            null));
    CompletableFuture<ExpectedCallback.Answer> answer = callbacks.await(hash);
    return services.begin(
        context,
        desk -> {
          write(new WaitState(deadline(context), hash, false, null), desk.folder());
          var wait = new CallbackWork(answer, desk, () -> callbacks.forget(hash));
          return call(
              task,
              desk,
              text -> LateText.fill(text, _ -> token.text()),
              new UntilReported(wait, new WaitState(deadline(context), hash, true, null)));
        });
  }

  private static void write(WaitState state, ServiceFolder folder) {
    try {
      state.write(folder);
    } catch (IOException e) {
      throw new UncheckedIOException("keeping what is waited for in " + folder.path(), e);
    }
  }

  /// After the call: what it waits for is durable, then it waits.
  private record UntilReported(CallbackWork report, WaitState state) implements CallWork.After {
    @Override
    public Outcome answered(Question asked, Reply reply, Line line)
        throws IOException, InterruptedException {
      state.write(report.desk().folder());
      return report.run();
    }

    @Override
    public Optional<Outcome> early() {
      return report.answer().isDone()
          ? Optional.of(CallbackWork.outcome(report.answer().join(), report.desk()))
          : Optional.empty();
    }

    @Override
    public void close() {
      report.close();
    }
  }

  @Override
  public Remains find(Task.Http task, AttemptContext context) {
    Remains left = services.look(context.place());
    if (!(left instanceof Remains.Gone)) {
      return left;
    }
    return state(context)
        .flatMap(state -> goOn(task, context, state))
        .orElseGet(() -> services.lost(context.place()));
  }

  private Optional<WaitState> state(AttemptContext context) {
    ServiceFolder folder = services.folder(context.place());
    try {
      return WaitState.read(folder);
    } catch (IOException e) {
      throw new UncheckedIOException("reading what was waited for in " + folder.path(), e);
    }
  }

  private Optional<Remains> goOn(Task.Http task, AttemptContext context, WaitState state) {
    var left = state.left(services.timers().instant());
    if (state.poll() != null && task.completion() instanceof HttpCompletion.Poll poll) {
      WaitState.Poll waits = state.poll();
      return Optional.of(
          new Remains.Alive(
              services.goOn(
                  context, left, desk -> new PollWork(poll, waits, desk, services.timers()))));
    }
    String hash = state.tokenHash();
    if (hash.isEmpty() || !(state.called() || callbacks.answered(hash))) {
      return Optional.empty();
    }
    CompletableFuture<ExpectedCallback.Answer> answer = callbacks.await(hash);
    return Optional.of(
        new Remains.Alive(
            services.goOn(
                context,
                left,
                desk -> new CallbackWork(answer, desk, () -> callbacks.forget(hash)))));
  }

  @Override
  public void close() {
    services.close();
  }

  @Override
  public Traces traces(AttemptContext.Place place) {
    return services.traces(place);
  }

  @Override
  public Optional<AttemptLog> log(AttemptContext.Place place) {
    return services.log(place);
  }
}
