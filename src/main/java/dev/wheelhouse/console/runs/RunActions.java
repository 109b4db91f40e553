package dev.wheelhouse.console.runs;

import dev.wheelhouse.api.Answer;
import dev.wheelhouse.api.Fault;
import dev.wheelhouse.api.Preview;
import dev.wheelhouse.console.shell.Action;
import dev.wheelhouse.console.shell.ActionGroup;
import dev.wheelhouse.console.shell.ActionRegistry;
import dev.wheelhouse.console.shell.Confirmation;
import dev.wheelhouse.console.shell.Faults;
import dev.wheelhouse.console.shell.Link;
import dev.wheelhouse.console.shell.LinkCopy;
import dev.wheelhouse.console.shell.Rights;
import dev.wheelhouse.console.shell.Screen;
import dev.wheelhouse.console.shell.ShellModel;
import dev.wheelhouse.console.shell.Shortcut;
import dev.wheelhouse.console.shell.Toast;
import dev.wheelhouse.console.shell.ToastModel;
import dev.wheelhouse.console.text.Texts;
import dev.wheelhouse.model.RunId;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableStringValue;
import javafx.scene.input.KeyCode;

/// What an operator can do on the Runs screen: the actions with their keys, the question before a
/// kill, and the toast after each end.
public final class RunActions {
  private final RunsModel runs;
  private final ShellModel shell;
  private final ToastModel toasts;
  private final Rights rights;
  private final RunWords words;
  private final Texts texts;

  public RunActions(
      RunsModel runs, ShellModel shell, ToastModel toasts, Rights rights, RunWords words) {
    this.runs = runs;
    this.shell = shell;
    this.toasts = toasts;
    this.rights = rights;
    this.words = words;
    this.texts = words.texts();
  }

  public void addTo(ActionRegistry registry) {
    registry.add(
        Action.of("filter-runs", "mdi2f-filter-outline", ActionGroup.VIEW)
            .keys(Shortcut.letter(KeyCode.SLASH))
            .on(Screen.RUNS)
            .unless(elsewhere())
            .does(runs.list().focusFilter()::make),
        Action.of("refresh-runs", "mdi2r-refresh", ActionGroup.VIEW)
            .keys(Shortcut.chord("F5"))
            .on(Screen.RUNS)
            .unless(elsewhere())
            .does(runs::refresh),
        act("rerun", "mdi2r-restart", RunAction.RERUN, Shortcut.letter(KeyCode.R)),
        act(
            "rerun-downstream",
            "mdi2s-source-branch-refresh",
            RunAction.RERUN_WITH_DOWNSTREAM,
            Shortcut.shiftLetter(KeyCode.R)),
        act("stop", "mdi2s-stop-circle-outline", RunAction.STOP, Shortcut.letter(KeyCode.X)),
        Action.of("kill", "mdi2c-close-circle-outline", ActionGroup.RUN)
            .keys(Shortcut.shiftLetter(KeyCode.X))
            .needs(right(RunAction.KILL))
            .unless(obstacle(RunAction.KILL))
            .does(this::askToKill),
        Action.of("copy-run-link", "mdi2l-link-variant", ActionGroup.RUN)
            .keys(Shortcut.chord("Shortcut+Shift+C"))
            .on(Screen.RUNS)
            .unless(noRun())
            .does(this::copyLink),
        log("log", "mdi2c-console", KeyCode.L, log().focus()::make),
        log("log-next", "mdi2a-arrow-down", KeyCode.N, log().search()::next),
        Action.of("log-previous", "mdi2a-arrow-up", ActionGroup.VIEW)
            .keys(Shortcut.shiftLetter(KeyCode.N))
            .unless(noLog())
            .does(log().search()::previous),
        log("log-follow", "mdi2a-arrow-collapse-down", KeyCode.F, log()::toggleFollow));
  }

  private Action act(String id, String icon, RunAction action, Shortcut keys) {
    return Action.of(id, icon, ActionGroup.RUN)
        .keys(keys)
        .on(Screen.RUNS)
        .needs(right(action))
        .unless(obstacle(action))
        .does(() -> execute(action, ""));
  }

  private Action log(String id, String icon, KeyCode key, Runnable does) {
    return Action.of(id, icon, ActionGroup.VIEW)
        .keys(Shortcut.letter(key))
        .unless(noLog())
        .does(does);
  }

  private LogModel log() {
    return runs.drawer().log();
  }

  private void execute(RunAction action, String reason) {
    var shown = runs.drawer().contentProperty().get();
    if (shown != null) {
      var name = shown.view().name();
      runs.drawer().execute(action, reason, answer -> ended(action, name, answer));
    }
  }

  /// Says what became of it.
  void ended(RunAction action, String name, Answer<RunId> answer) {
    switch (answer) {
      case Answer.Done<RunId>(var run) ->
          toasts.show(Toast.success(texts.get(doneKey(action), name, run.toString()), ""));
      case Answer.Rejected<RunId>(var fault) ->
          toasts.show(Toast.error(texts.get(refusedKey(action), name), Faults.words(fault, texts)));
      case Answer.Unknown<RunId>(var fault) -> unknown(name, fault);
    }
  }

  private void unknown(String name, Fault fault) {
    toasts.show(Toast.error(texts.get("runs.no-answer", name), Faults.words(fault, texts)));
  }

  private static String doneKey(RunAction action) {
    return switch (action) {
      case RERUN, RERUN_WITH_DOWNSTREAM -> "runs.rerun-done";
      case STOP -> "runs.stop-done";
      case KILL -> "runs.kill-done";
    };
  }

  private static String refusedKey(RunAction action) {
    return switch (action) {
      case RERUN, RERUN_WITH_DOWNSTREAM -> "runs.rerun-refused";
      case STOP -> "runs.stop-refused";
      case KILL -> "runs.kill-refused";
    };
  }

  private void askToKill() {
    var shown = runs.drawer().contentProperty().get();
    var preview = runs.drawer().preview(RunAction.KILL);
    if (shown != null && preview != null) {
      shell.ask(
          new Confirmation(
              texts.get("kill.question", shown.view().name()),
              texts.get("kill.sentence"),
              consequences(shown, preview),
              texts.get("kill.reason"),
              texts.get("kill.keep"),
              texts.get("kill.confirm"),
              true,
              reason -> execute(RunAction.KILL, reason)));
    }
  }

  private List<Confirmation.Consequence> consequences(RunContent shown, Preview preview) {
    var killed =
        preview.stops().stream()
            .map(
                effect ->
                    new Confirmation.Consequence(
                        "mdi2c-close-circle-outline",
                        texts.get("kill.consequence", effect.name(), effect.run().toString())));
    var after =
        Stream.of(
            new Confirmation.Consequence("mdi2c-cancel", texts.get("kill.canceled")),
            new Confirmation.Consequence(
                "mdi2c-clipboard-text-clock-outline",
                texts.get("kill.recorded", shown.view().run().id().toString())));
    return Stream.concat(killed.limit(5), after).toList();
  }

  /// What the action would lead to, in a sentence; empty when it can't be done.
  String consequence(RunAction action) {
    var shown = runs.drawer().contentProperty().get();
    var preview = runs.drawer().preview(action);
    if (shown == null || preview == null) {
      return "";
    }
    var stops = words.names(names(preview.stops()));
    return switch (action) {
      case RERUN, RERUN_WITH_DOWNSTREAM ->
          Stream.concat(Stream.of(starting(names(preview.starts()))), doneBefore(preview))
              .collect(Collectors.joining(" "));
      case STOP -> texts.get(stopKey(shown), stops);
      case KILL -> texts.get("consequence.kill", stops);
    };
  }

  /// What was done already under an idempotency key.
  private Stream<String> doneBefore(Preview preview) {
    return preview.impacts().stream()
        .filter(Preview.Impact.KeyCommitted.class::isInstance)
        .map(Preview.Impact.KeyCommitted.class::cast)
        .map(it -> texts.get("consequence.done-before", it.name(), it.first().toString()));
  }

  private static String stopKey(RunContent shown) {
    if (!shown.running()) {
      return "consequence.cancel";
    }
    return shown.view().run().dagRun() ? "consequence.stop-all" : "consequence.stop";
  }

  private static List<String> names(List<Preview.Effect> effects) {
    return effects.stream().map(Preview.Effect::name).toList();
  }

  /// What a rerun would start, in a sentence.
  String starting(Preview preview) {
    return starting(names(preview.starts()));
  }

  /// Why this can't be done with any run now; empty when it can.
  String commandObstacle(RunAction action) {
    return runs.link().outageProperty().get() == null
        ? right(action).get()
        : texts.get("obstacle.no-answer");
  }

  private String starting(List<String> names) {
    if (names.isEmpty()) {
      return "";
    }
    return names.size() == 1
        ? texts.get("consequence.rerun", names.getFirst())
        : texts.get(
            "consequence.rerun-then",
            names.getFirst(),
            words.names(names.subList(1, names.size())));
  }

  private ObservableStringValue right(RunAction action) {
    return rights.obstacle(action.type(), texts);
  }

  private ObservableStringValue obstacle(RunAction action) {
    var obstacle = runs.drawer().obstacle(action);
    return Bindings.createStringBinding(() -> says(obstacle.get()), obstacle);
  }

  private ObservableStringValue elsewhere() {
    var shown = runs.list().shownProperty();
    return Bindings.createStringBinding(
        () -> shown.get() ? "" : texts.get("obstacle.elsewhere"), shown);
  }

  private void copyLink() {
    var run = runs.drawer().runProperty().get();
    if (run != null) {
      LinkCopy.copy(new Link.ToRun(run), toasts, texts);
    }
  }

  private ObservableStringValue noRun() {
    var run = runs.drawer().runProperty();
    return Bindings.createStringBinding(
        () -> run.get() == null ? texts.get("obstacle.no-run") : "", run);
  }

  private ObservableStringValue noLog() {
    var phase = log().phaseProperty();
    return Bindings.createStringBinding(
        () -> phase.get() == LogModel.Phase.NONE ? texts.get("obstacle.no-run") : "", phase);
  }

  private String says(Obstacle obstacle) {
    return obstacle == Obstacle.NONE ? "" : texts.get(obstacle.textKey());
  }
}
