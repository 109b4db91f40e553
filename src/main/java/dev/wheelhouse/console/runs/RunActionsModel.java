package dev.wheelhouse.console.runs;

import dev.wheelhouse.api.Answer;
import dev.wheelhouse.api.Caller;
import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.Fault;
import dev.wheelhouse.api.Preview;
import dev.wheelhouse.api.RunDetail;
import dev.wheelhouse.console.link.EngineLink;
import dev.wheelhouse.console.shell.LateCommands;
import dev.wheelhouse.model.RunId;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.jspecify.annotations.Nullable;

/// What may be done with the run in the drawer, what that would lead to, and the doing of it.
public final class RunActionsModel {
  private final RunDrawerModel drawer;
  private final EngineLink link;
  private final LateCommands late;
  private final ReadOnlyBooleanWrapper underWay = new ReadOnlyBooleanWrapper();

  public RunActionsModel(RunDrawerModel drawer, LateCommands late) {
    this.drawer = drawer;
    this.link = drawer.link();
    this.late = late;
  }

  /// Something to do with the run, as it was decided on.
  ///
  /// @param as demands what was shown as its consequence
  /// @param title what the toast says while Undo can take it back; empty to do it at once
  record Order(Command<RunId> command, UnaryOperator<Caller> as, String title, String undo) {}

  RunDrawerModel drawer() {
    return drawer;
  }

  @Nullable RunContent shown() {
    return drawer.contentProperty().get();
  }

  /// Why an action can't be done now.
  ObjectBinding<Obstacle> obstacle(RunAction action) {
    return obstacle(shown -> shown.obstacle(action));
  }

  /// Why no kind of rerun can be done now.
  ObjectBinding<Obstacle> rerunObstacle() {
    return obstacle(
        shown ->
            RerunReach.all(shown.detail()).stream()
                    .anyMatch(reach -> reach.obstacle() == Obstacle.NONE)
                ? Obstacle.NONE
                : shown.obstacle(RunAction.RERUN));
  }

  ObjectBinding<Obstacle> obstacle(RunDetail.Action permission) {
    return obstacle(shown -> shown.obstacle(permission));
  }

  private ObjectBinding<Obstacle> obstacle(Function<? super RunContent, Obstacle> byState) {
    return Bindings.createObjectBinding(
        () -> obstacleNow(byState),
        drawer.contentProperty(),
        underWay,
        late.waiting(),
        link.outageProperty());
  }

  private Obstacle obstacleNow(Function<? super RunContent, Obstacle> byState) {
    var shown = shown();
    if (shown == null) {
      return Obstacle.NO_RUN;
    }
    if (link.outageProperty().get() != null) {
      return Obstacle.NO_ANSWER;
    }
    return underWay.get() || late.waiting().contains(shown.id())
        ? Obstacle.UNDER_WAY
        : byState.apply(shown);
  }

  /// What an action would lead to; null when it can't be done or is told only when asked about.
  @Nullable Preview preview(RunAction action) {
    var shown = shown();
    return shown == null ? null : shown.previews().get(action);
  }

  /// Asks the engine what a command would lead to.
  void foresee(Command<?> command, Consumer<? super Preview> told, Consumer<? super Fault> failed) {
    link.fetch(engine -> engine.preview(command), told, failed);
  }

  /// Does it, provided that nothing has moved on since its preview was shown.
  void execute(Order order, Consumer<? super Answer<RunId>> ended) {
    var shown = shown();
    if (shown == null || obstacleNow(_ -> Obstacle.NONE) != Obstacle.NONE) {
      return;
    }
    var target = shown.id();
    Consumer<Answer<RunId>> told = answer -> after(target, answer, ended);
    if (order.title().isEmpty()) {
      execute(order.command(), order.as(), told);
    } else {
      late.send(
          new LateCommands.Late<>(
              order.command(), order.as(), target, order.title(), order.undo(), told));
    }
  }

  private void execute(
      Command<RunId> command, UnaryOperator<Caller> as, Consumer<? super Answer<RunId>> ended) {
    underWay.set(true);
    link.execute(
        command,
        as,
        answer -> {
          underWay.set(false);
          ended.accept(answer);
          drawer.reload();
        });
  }

  /// A rerun is a run of its own: the drawer goes on with it.
  private void after(RunId target, Answer<RunId> answer, Consumer<? super Answer<RunId>> ended) {
    if (answer instanceof Answer.Done<RunId>(var next)
        && target.equals(drawer.runProperty().get())) {
      drawer.open(next);
    }
    ended.accept(answer);
    drawer.reload();
  }
}
