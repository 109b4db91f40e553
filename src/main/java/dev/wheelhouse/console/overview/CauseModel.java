package dev.wheelhouse.console.overview;

import dev.wheelhouse.api.Answer;
import dev.wheelhouse.api.Capabilities.Support;
import dev.wheelhouse.api.Preview;
import dev.wheelhouse.console.link.EngineLink;
import dev.wheelhouse.console.shell.LateCommands;
import dev.wheelhouse.console.shell.LateCommands.Late;
import dev.wheelhouse.model.RunId;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/// One cause on the screen: what is known of it, and its best step.
final class CauseModel {
  private final EngineLink link;
  private final LateCommands late;
  private final Runnable reload;
  private final ReadOnlyObjectWrapper<Cause> cause;
  private final BooleanProperty stepsOpen = new SimpleBooleanProperty();

  /// @param reload asks for all causes anew
  CauseModel(EngineLink link, LateCommands late, Cause cause, Runnable reload) {
    this.link = link;
    this.late = late;
    this.cause = new ReadOnlyObjectWrapper<>(cause);
    this.reload = reload;
  }

  ReadOnlyObjectProperty<Cause> causeProperty() {
    return cause.getReadOnlyProperty();
  }

  Cause cause() {
    return cause.get();
  }

  void show(Cause changed) {
    cause.set(changed);
  }

  /// Whether the steps of the preview are listed.
  BooleanProperty stepsOpenProperty() {
    return stepsOpen;
  }

  /// Why the step can't be done now.
  ObjectBinding<Hindrance> hindrance() {
    return Bindings.createObjectBinding(
        this::hindranceNow, cause, late.waiting(), link.outageProperty());
  }

  private Hindrance hindranceNow() {
    if (link.outageProperty().get() != null) {
      return Hindrance.NO_ANSWER;
    }
    if (late.waiting().contains(run())) {
      return Hindrance.UNDER_WAY;
    }
    var preview = cause().preview();
    if (preview == null) {
      return Hindrance.NOTHING_TO_DO;
    }
    if (cause().support() != Support.NATIVE && cause().support() != Support.EMULATED) {
      return Hindrance.READ_ONLY;
    }
    return preview.refusal() == null ? Hindrance.NONE : Hindrance.REFUSED;
  }

  /// The runs that the step would start, in order.
  List<String> starts() {
    var preview = cause().preview();
    return preview == null
        ? List.of()
        : preview.starts().stream().map(Preview.Effect::name).toList();
  }

  /// Does the step in a moment, provided that it still does what its preview says.
  ///
  /// @param title and `undo` as the toast says them
  void act(String title, String undo, Consumer<? super Answer<RunId>> ended) {
    var preview = cause().preview();
    var command = cause().command();
    if (preview == null || command.isEmpty() || hindranceNow() != Hindrance.NONE) {
      return;
    }
    late.send(
        new Late<>(
            command.get(),
            caller -> caller.expecting(preview.revision()),
            run(),
            title,
            undo,
            answer -> {
              ended.accept(answer);
              reload.run();
            }));
  }

  private RunId run() {
    return cause().need().run().run().id();
  }
}
