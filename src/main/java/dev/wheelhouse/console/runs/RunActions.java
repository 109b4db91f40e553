package dev.wheelhouse.console.runs;

import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.RunDetail;
import dev.wheelhouse.console.holds.Holding;
import dev.wheelhouse.console.holds.Scope;
import dev.wheelhouse.console.shell.Action;
import dev.wheelhouse.console.shell.ActionGroup;
import dev.wheelhouse.console.shell.ActionRegistry;
import dev.wheelhouse.console.shell.Frame;
import dev.wheelhouse.console.shell.Link;
import dev.wheelhouse.console.shell.LinkCopy;
import dev.wheelhouse.console.shell.Screen;
import dev.wheelhouse.console.shell.Sheet;
import dev.wheelhouse.console.shell.Shortcut;
import dev.wheelhouse.console.shell.Views;
import dev.wheelhouse.console.text.Texts;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.value.ObservableStringValue;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;

/// What an operator can do on the Runs screen: the actions with their keys and why they are off.
final class RunActions {
  private final RunsModel runs;
  private final RunActionsModel model;
  private final Frame frame;
  private final Holding holding;
  private final RunDeeds deeds;
  private final RunQuestions questions;
  private final Texts texts;

  RunActions(RunsModel runs, RunActionsModel model, Frame frame, Holding holding, RunWords words) {
    this.runs = runs;
    this.model = model;
    this.frame = frame;
    this.holding = holding;
    this.texts = words.texts();
    this.deeds = new RunDeeds(model, frame.toasts(), texts);
    this.questions = new RunQuestions(model, frame.shell(), deeds, words);
  }

  void addTo(ActionRegistry registry) {
    registry.add(
        view("filter-runs", "mdi2f-filter-outline", Shortcut.letter(KeyCode.SLASH))
            .does(runs.list().focusFilter()::make),
        view("refresh-runs", "mdi2r-refresh", Shortcut.chord("F5")).does(runs::refresh));
    for (var action : RunAction.values()) {
      registry.add(action(action));
    }
    registry.add(
        sheet("rerun-with", "mdi2t-tune", Shortcut.shiftLetter(KeyCode.E))
            .needs(right(Command.Rerun.class))
            .unless(says(model.rerunObstacle()))
            .does(this::rerun),
        sheet("hold-run", "mdi2h-hand-back-right", Shortcut.letter(KeyCode.H))
            .needs(right(Command.SetHold.class))
            .unless(says(model.obstacle(RunDetail.Action.HOLD)))
            .does(this::hold),
        sheet("copy-run-link", "mdi2l-link-variant", Shortcut.chord("Shortcut+Shift+C"))
            .unless(noRun())
            .does(this::copyLink));
    new LogActions(runs.drawer().log(), texts).addTo(registry);
  }

  private Action action(RunAction action) {
    var builder =
        Action.of(action.id(), action.icon(), ActionGroup.RUN)
            .on(Screen.RUNS)
            .needs(right(action.type()))
            .unless(says(model.obstacle(action)));
    var keys = RunKeys.of(action);
    if (keys != null) {
      builder.keys(keys);
    }
    return builder.does(() -> perform(action));
  }

  private void perform(RunAction action) {
    var preview = model.preview(action);
    if (action.asks()) {
      questions.ask(action);
    } else if (preview != null) {
      deeds.perform(action, preview, "");
    }
  }

  private Action.Builder view(String id, String icon, Shortcut keys) {
    return Action.of(id, icon, ActionGroup.VIEW).keys(keys).on(Screen.RUNS).unless(elsewhere());
  }

  private static Action.Builder sheet(String id, String icon, Shortcut keys) {
    return Action.of(id, icon, ActionGroup.RUN).keys(keys).on(Screen.RUNS);
  }

  private void rerun() {
    var shown = model.shown();
    if (shown != null) {
      frame.shell().ask(new Sheet(texts.get("rerun.title", shown.view().name()), Views.RERUN));
    }
  }

  /// Without an answer the groups stay unknown; the dialog says itself that the engine is silent.
  private void hold() {
    var shown = model.shown();
    if (shown != null) {
      frame
          .link()
          .fetch(
              engine -> RunScopes.of(engine, shown.detail()),
              holding::hold,
              _ -> holding.hold(Scope.around(shown.detail(), List.of())));
    }
  }

  private ObservableStringValue right(Class<?> command) {
    return frame.rights().obstacle(command, texts);
  }

  private ObservableStringValue says(ObjectBinding<Obstacle> obstacle) {
    return Bindings.createStringBinding(() -> words(obstacle.get()), obstacle);
  }

  private String words(@Nullable Obstacle obstacle) {
    return obstacle == null || obstacle == Obstacle.NONE ? "" : texts.get(obstacle.textKey());
  }

  private ObservableStringValue elsewhere() {
    var shown = runs.list().shownProperty();
    return Bindings.createStringBinding(
        () -> shown.get() ? "" : texts.get("obstacle.elsewhere"), shown);
  }

  private void copyLink() {
    var run = runs.drawer().runProperty().get();
    if (run != null) {
      LinkCopy.copy(new Link.ToRun(run), frame.toasts(), texts);
    }
  }

  private ObservableStringValue noRun() {
    var run = runs.drawer().runProperty();
    return Bindings.createStringBinding(
        () -> run.get() == null ? texts.get("obstacle.no-run") : "", run);
  }
}
