package dev.wheelhouse.console.link;

import dev.wheelhouse.api.Answer;
import dev.wheelhouse.api.Caller;
import dev.wheelhouse.api.Capabilities;
import dev.wheelhouse.api.Changes;
import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.EngineApi;
import dev.wheelhouse.api.EngineException;
import dev.wheelhouse.api.Fault;
import dev.wheelhouse.api.Preview;
import dev.wheelhouse.api.Query;
import dev.wheelhouse.console.fx.Background;
import dev.wheelhouse.time.Timers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// A screen's way to the engine: questions and commands go out on other threads, answers come back
/// to the window's. While no answer comes it says since when, and tries again by itself, less and
/// less often.
public final class EngineLink {
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(15);

  private final EngineApi engine;
  private final Caller caller;
  private final Timers timers;
  private final Background background;
  private final ReadOnlyObjectWrapper<@Nullable Outage> outage = new ReadOnlyObjectWrapper<>();
  private Instant answeredAt;
  private Duration pause = FIRST_PAUSE;
  private Timers.@Nullable Timer waiting;

  /// @param caller in whose name everything is asked
  public EngineLink(EngineApi engine, Caller caller, Timers timers, Background background) {
    this.engine = engine;
    this.caller = caller;
    this.timers = timers;
    this.background = background;
    this.answeredAt = timers.instant();
  }

  /// A time without answers.
  ///
  /// @param since when the first answer was missed
  /// @param answeredAt the age of what is shown
  /// @param nextTry when it tries again
  public record Outage(Instant since, Instant answeredAt, Instant nextTry, Fault fault) {}

  /// Asks the engine, inside [#fetch].
  public interface Questions {
    <R> R ask(Query<R> query);

    default Preview preview(Command<?> command) {
      return preview(command, UnaryOperator.identity());
    }

    /// @param as who asks, such as one who overrides holds
    Preview preview(Command<?> command, UnaryOperator<Caller> as);

    Capabilities capabilities();
  }

  /// Null while answers come.
  public ReadOnlyObjectProperty<@Nullable Outage> outageProperty() {
    return outage.getReadOnlyProperty();
  }

  /// Asks one or more questions on another thread.
  public <T> void fetch(
      Function<? super Questions, T> questions,
      Consumer<? super T> done,
      Consumer<? super Fault> failed) {
    background.work(
        () -> questions.apply(new Asking()),
        answer -> {
          answered();
          done.accept(answer);
        },
        cause -> failed.accept(noted(cause)));
  }

  /// Carries a command out; every end is an answer.
  public <R> void execute(
      Command<R> command, UnaryOperator<Caller> as, Consumer<? super Answer<R>> ended) {
    background.work(
        () -> engine.execute(command, as.apply(caller)),
        answer -> {
          answered();
          ended.accept(answer);
        },
        cause -> ended.accept(unanswered(cause)));
  }

  /// Calls on the window's thread with what changes from now on.
  public EngineApi.Subscription subscribe(Consumer<? super List<Changes>> changed) {
    var door = background.<Changes>gathered(changed);
    return engine.subscribe(door::accept);
  }

  /// Waits, then calls on the window's thread.
  public Timers.Timer after(Duration delay, Runnable call) {
    return timers.after(delay, () -> background.show(call));
  }

  public long nanoTime() {
    return timers.nanoTime();
  }

  public Instant now() {
    return timers.instant();
  }

  /// Looks at once whether the engine is back.
  public void tryNow() {
    if (waiting != null) {
      waiting.cancel();
      waiting = null;
    }
    fetch(it -> it.ask(new Query.Health()), _ -> {}, _ -> {});
  }

  private <R> Answer<R> unanswered(Exception cause) {
    var fault = noted(cause);
    return cause instanceof EngineException.Refused
        ? new Answer.Rejected<>(fault)
        : new Answer.Unknown<>(fault);
  }

  private void answered() {
    answeredAt = timers.instant();
    pause = FIRST_PAUSE;
    if (waiting != null) {
      waiting.cancel();
      waiting = null;
    }
    outage.set(null);
  }

  private Fault noted(Exception cause) {
    if (cause instanceof EngineException.Refused refused) {
      answered();
      return refused.fault();
    }
    var fault =
        cause instanceof EngineException known
            ? known.fault()
            : Fault.of(Fault.INTERNAL, String.valueOf(cause));
    if (fault.code().equals(Fault.INTERNAL)) {
      // A mistake in one answer is no silence: whoever asked says so, all else goes on.
      answered();
    } else {
      missed(fault);
    }
    return fault;
  }

  private void missed(Fault fault) {
    if (waiting != null) {
      return;
    }
    var now = timers.instant();
    var former = outage.get();
    var since = former == null ? now : former.since();
    outage.set(new Outage(since, answeredAt, now.plus(pause), fault));
    waiting = after(pause, this::tryNow);
    pause = pause.multipliedBy(2);
    pause = pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
  }

  private final class Asking implements Questions {
    @Override
    public <R> R ask(Query<R> query) {
      return engine.ask(query, caller);
    }

    @Override
    public Preview preview(Command<?> command, UnaryOperator<Caller> as) {
      return engine.preview(command, as.apply(caller));
    }

    @Override
    public Capabilities capabilities() {
      return engine.capabilities();
    }
  }
}
