package dev.wheelhouse.console.shell;

import dev.wheelhouse.api.Answer;
import dev.wheelhouse.api.Caller;
import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.EngineApi;
import dev.wheelhouse.console.link.EngineLink;
import dev.wheelhouse.time.Timers;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Commands that wait a few seconds before they are sent, with a toast whose Undo takes them back
/// (K7). What waits when the window closes is sent then; nothing is lost by closing.
public final class LateCommands implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(LateCommands.class);

  /// So long one can think better of it.
  static final Duration WAIT = Duration.ofSeconds(5);

  private final EngineApi engine;
  private final Caller caller;
  private final EngineLink link;
  private final ToastModel toasts;
  private final Deque<Waiting<?>> queue = new ArrayDeque<>();
  private final ObservableSet<Object> about = FXCollections.observableSet();
  private final ObservableSet<Object> shown = FXCollections.unmodifiableObservableSet(about);

  public LateCommands(Frame.Attached attached, EngineLink link, ToastModel toasts) {
    this.engine = attached.engine();
    this.caller = attached.caller();
    this.link = link;
    this.toasts = toasts;
  }

  /// A command that can wait.
  ///
  /// @param about what it is about, such as a run's id: while one waits, no other about the same is
  ///   taken
  /// @param title says in the toast what will be done: `settle will be started again`
  /// @param undo the word that takes it back
  /// @param ended gets the answer; nothing comes when it was taken back or the window was closed
  public record Late<R>(
      Command<R> command,
      UnaryOperator<Caller> as,
      Object about,
      String title,
      String undo,
      Consumer<? super Answer<R>> ended) {}

  /// Takes a command on; false when one about the same waits already.
  public boolean send(Late<?> late) {
    if (!about.add(late.about())) {
      return false;
    }
    queue.add(wait(late));
    return true;
  }

  private <R> Waiting<R> wait(Late<R> late) {
    var waiting = new Waiting<>(late);
    toasts.show(waiting.toast);
    return waiting;
  }

  /// What the commands that wait are about.
  public ObservableSet<Object> waiting() {
    return shown;
  }

  /// Takes the last one back that still waits; false without one.
  public boolean undoLast() {
    var last = queue.peekLast();
    if (last != null) {
      toasts.dismiss(last.toast);
      last.leave();
    }
    return last != null;
  }

  /// Sends what waits, and returns when it has been answered.
  @Override
  public void close() {
    List.copyOf(queue).forEach(Waiting::sendInPlace);
  }

  private final class Waiting<R> {
    private final Late<R> late;
    private final Toast toast;
    private final Timers.Timer timer;

    Waiting(Late<R> late) {
      this.late = late;
      this.toast = Toast.waiting(late.title(), "").withBriefly(late.undo(), this::leave);
      this.timer = link.after(WAIT, this::send);
    }

    void leave() {
      timer.cancel();
      queue.remove(this);
      about.remove(late.about());
    }

    private void send() {
      if (queue.contains(this)) {
        toasts.dismiss(toast);
        leave();
        link.execute(late.command(), late.as(), late.ended());
      }
    }

    void sendInPlace() {
      leave();
      try {
        var answer = engine.execute(late.command(), late.as().apply(caller));
        log.info("sent while the window closed: {}: {}", late.title(), answer);
      } catch (RuntimeException e) {
        log.error("sending while the window closed: {}; look whether it was done", late.title(), e);
      }
    }
  }
}
