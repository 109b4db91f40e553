package dev.wheelhouse.console.runs;

import dev.wheelhouse.api.Answer;
import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.RunView;
import dev.wheelhouse.api.WaitReason;
import dev.wheelhouse.console.link.EngineLink;
import dev.wheelhouse.model.RunId;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.jspecify.annotations.Nullable;

/// What the run in the drawer asks a person, and the answer to it.
final class ApprovalModel {
  private final RunDrawerModel drawer;
  private final EngineLink link;
  private final ReadOnlyBooleanWrapper underWay = new ReadOnlyBooleanWrapper();

  ApprovalModel(RunDrawerModel drawer) {
    this.drawer = drawer;
    this.link = drawer.link();
  }

  /// What is to be decided; null when the run asks nothing.
  ObjectBinding<@Nullable String> question() {
    return Bindings.createObjectBinding(this::questionNow, drawer.contentProperty());
  }

  private @Nullable String questionNow() {
    var view = view();
    return view != null && view.waitsFor() instanceof WaitReason.Approval(var question)
        ? question
        : null;
  }

  /// The run that asks; null while none is shown.
  @Nullable RunView view() {
    var shown = drawer.contentProperty().get();
    return shown == null ? null : shown.view();
  }

  /// Why nothing can be decided now.
  ObjectBinding<Obstacle> obstacle() {
    return Bindings.createObjectBinding(
        this::obstacleNow, drawer.contentProperty(), underWay, link.outageProperty());
  }

  private Obstacle obstacleNow() {
    if (view() == null) {
      return Obstacle.NO_RUN;
    }
    if (questionNow() == null) {
      return Obstacle.ASKS_NOTHING;
    }
    if (link.outageProperty().get() != null) {
      return Obstacle.NO_ANSWER;
    }
    return underWay.get() ? Obstacle.UNDER_WAY : Obstacle.NONE;
  }

  /// @param asked the run that was shown when the question was put
  void decide(RunId asked, boolean approved, String reason, Consumer<? super Answer<RunId>> ended) {
    if (underWay.get()) {
      return;
    }
    underWay.set(true);
    link.execute(
        new Command.Decide(asked, approved),
        caller -> caller.because(reason),
        answer -> {
          underWay.set(false);
          ended.accept(answer);
          drawer.reload();
        });
  }
}
