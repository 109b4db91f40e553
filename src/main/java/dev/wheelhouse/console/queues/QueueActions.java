package dev.wheelhouse.console.queues;

import dev.wheelhouse.api.Command;
import dev.wheelhouse.console.shell.Action;
import dev.wheelhouse.console.shell.ActionGroup;
import dev.wheelhouse.console.shell.ActionRegistry;
import dev.wheelhouse.console.shell.Frame;
import dev.wheelhouse.console.shell.Link;
import dev.wheelhouse.console.shell.LinkCopy;
import dev.wheelhouse.console.shell.Screen;
import dev.wheelhouse.console.shell.Shortcut;
import dev.wheelhouse.console.text.Texts;
import dev.wheelhouse.model.control.QueueFilter.Queue;
import java.util.List;
import java.util.function.BooleanSupplier;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableStringValue;
import javafx.scene.input.KeyCode;

/// What an operator can do on the Queues screen: the actions with their keys and why they are off.
final class QueueActions {
  private static final List<KeyCode> DIGITS =
      List.of(KeyCode.DIGIT1, KeyCode.DIGIT2, KeyCode.DIGIT3, KeyCode.DIGIT4);
  private static final List<String> TABS =
      List.of("queue-pending", "queue-retries", "queue-dead-letters", "queue-confirmation");

  private final QueuesModel queues;
  private final Frame frame;
  private final QueueActs acts;
  private final Runnable parameters;
  private final Texts texts;

  /// @param parameters asks for the parameters of a replay
  QueueActions(QueuesModel queues, Frame frame, QueueActs acts, Runnable parameters, Texts texts) {
    this.queues = queues;
    this.frame = frame;
    this.acts = acts;
    this.parameters = parameters;
    this.texts = texts;
  }

  void addTo(ActionRegistry registry) {
    registry.add(
        view("filter-queues", "mdi2f-filter-outline", Shortcut.letter(KeyCode.SLASH))
            .does(queues.list().focusFilter()::make),
        view("refresh-queues", "mdi2r-refresh", Shortcut.chord("F5")).does(queues::refresh),
        view("group-queue", "mdi2g-group", Shortcut.shiftLetter(KeyCode.G)).does(this::group),
        view("queue-select-all", "mdi2c-check-all").does(queues.bulk()::all),
        view("copy-queue-link", "mdi2l-link-variant", Shortcut.chord("Shortcut+Shift+C"))
            .does(this::copyLink));
    for (var queue : Queue.values()) {
      var place = QueueWords.place(queue);
      registry.add(
          view(TABS.get(place), QueueWords.style(queue).icon(), Shortcut.letter(DIGITS.get(place)))
              .does(() -> queues.list().filter().queueProperty().set(queue)));
    }
    registry.add(
        act("queue-replay", "mdi2r-restart", KeyCode.R, Command.Rerun.class, this::replays)
            .does(acts::replay),
        Action.of("queue-replay-one", "mdi2r-restart", ActionGroup.QUEUES)
            .on(Screen.QUEUES)
            .needs(frame.rights().obstacle(Command.Rerun.class, texts))
            .unless(obstacle(() -> deadLetters() && shown()))
            .does(this::replayOne),
        act("queue-skip", "mdi2s-skip-forward", KeyCode.S, Command.Mark.class, this::deadLetters)
            .does(acts::skip),
        act(
                "queue-discard",
                "mdi2d-delete-outline",
                KeyCode.DELETE,
                Command.Discard.class,
                this::deadLetters)
            .does(acts::discard),
        act("queue-retry", "mdi2p-play", KeyCode.T, Command.RetryNow.class, this::retries)
            .does(acts::retry),
        Action.of("queue-retry-all", "mdi2f-fast-forward", ActionGroup.QUEUES)
            .keys(Shortcut.shiftLetter(KeyCode.T))
            .on(Screen.QUEUES)
            .needs(frame.rights().obstacle(Command.StartOperation.class, texts))
            .unless(anyRetry())
            .does(acts::retryAll),
        Action.of("queue-parameters", "mdi2t-tune", ActionGroup.QUEUES)
            .keys(Shortcut.letter(KeyCode.P))
            .on(Screen.QUEUES)
            .needs(frame.rights().obstacle(Command.Rerun.class, texts))
            .unless(obstacle(() -> deadLetters() && queues.changeable() != null))
            .does(parameters));
  }

  private Action.Builder view(String id, String icon, Shortcut keys) {
    return view(id, icon).keys(keys);
  }

  private Action.Builder view(String id, String icon) {
    return Action.of(id, icon, ActionGroup.VIEW)
        .on(Screen.QUEUES)
        .unless(
            Bindings.createStringBinding(
                () -> here() ? "" : texts.get("queues.obstacle-elsewhere"),
                queues.list().shownProperty()));
  }

  private Action.Builder act(
      String id, String icon, KeyCode key, Class<?> command, BooleanSupplier fits) {
    return Action.of(id, icon, ActionGroup.QUEUES)
        .keys(Shortcut.letter(key))
        .on(Screen.QUEUES)
        .needs(frame.rights().obstacle(command, texts))
        .unless(obstacle(() -> fits.getAsBoolean() && any()));
  }

  /// Many can be begun only when it is known what that does.
  private boolean foreseen() {
    return queues.bulk().picksProperty().get().none()
        || queues.bulk().outlookProperty().get() != null;
  }

  private ObservableStringValue obstacle(BooleanSupplier fits) {
    return Bindings.createStringBinding(() -> now(fits), state());
  }

  private Observable[] state() {
    return new Observable[] {
      queues.list().shownProperty(),
      queues.list().chosenProperty(),
      queues.list().filter().queueProperty(),
      queues.detail().entryProperty(),
      queues.bulk().picksProperty(),
      queues.bulk().underWayProperty(),
      queues.bulk().outlookProperty(),
      queues.link().outageProperty()
    };
  }

  private String now(BooleanSupplier fits) {
    if (!here()) {
      return texts.get("queues.obstacle-elsewhere");
    }
    if (queues.link().outageProperty().get() != null) {
      return texts.get("obstacle.no-answer");
    }
    if (queues.bulk().underWayProperty().get()) {
      return texts.get("obstacle.under-way");
    }
    return fits.getAsBoolean() ? "" : texts.get("queues.obstacle-none");
  }

  private ObservableStringValue anyRetry() {
    var counts = frame.engine().queuesProperty();
    return Bindings.createStringBinding(
        () -> {
          var known = counts.get();
          var some = known != null && known.retry() > 0;
          return some ? now(() -> true) : now(() -> false);
        },
        queues.list().shownProperty(),
        queues.bulk().underWayProperty(),
        queues.link().outageProperty(),
        counts);
  }

  private boolean here() {
    return queues.list().shownProperty().get();
  }

  private boolean deadLetters() {
    return queues.list().filter().queueProperty().get() == Queue.DEAD_LETTERS;
  }

  private boolean replays() {
    return deadLetters() && foreseen();
  }

  private boolean retries() {
    return queues.list().filter().queueProperty().get() == Queue.RETRY && foreseen();
  }

  private boolean shown() {
    return queues.detail().entryProperty().get() != null;
  }

  /// Something is ticked, or there is a run to do it with.
  private boolean any() {
    return !queues.bulk().picksProperty().get().none() || one();
  }

  private boolean one() {
    return queues.one() != null;
  }

  private void replayOne() {
    var entry = queues.detail().entryProperty().get();
    if (entry != null) {
      acts.replay(entry);
    }
  }

  private void group() {
    var grouped = queues.list().filter().groupedProperty();
    grouped.set(!grouped.get());
  }

  private void copyLink() {
    var filter = queues.list().filter();
    LinkCopy.copy(
        new Link.ToQueue(
            filter.queueProperty().get(),
            filter.ownerProperty().get(),
            filter.textProperty().get().strip()),
        frame.toasts(),
        texts);
  }
}
