package dev.wheelhouse.console.jobs;

import dev.wheelhouse.console.shell.Action;
import dev.wheelhouse.console.shell.ActionGroup;
import dev.wheelhouse.console.shell.Sheet;
import dev.wheelhouse.console.shell.ShellModel;
import dev.wheelhouse.console.shell.Shortcut;
import dev.wheelhouse.console.shell.Toast;
import dev.wheelhouse.console.shell.ToastModel;
import dev.wheelhouse.console.shell.Views;
import dev.wheelhouse.console.text.Texts;
import dev.wheelhouse.model.RunId;
import java.util.function.Consumer;
import javafx.beans.value.ObservableStringValue;

/// The way into the dialog that starts a job, and what follows it.
public final class StartJob {
  private StartJob() {}

  /// @param right why the engine does not allow it; empty while it does
  /// @param why why it can't be done now; empty while it can
  public static Action action(
      ShellModel shell, Texts texts, ObservableStringValue right, ObservableStringValue why) {
    return Action.of("run-job", "mdi2p-play", ActionGroup.RUN)
        .keys(Shortcut.chord("Shortcut+R"))
        .needs(right)
        .unless(why)
        .does(() -> shell.ask(new Sheet(texts.get("start-job.title"), Views.START_JOB)));
  }

  /// Closes the dialog and says what was started.
  ///
  /// @param open shows the run
  public static Consumer<Started> told(
      ShellModel shell, ToastModel toasts, Texts texts, Consumer<? super RunId> open) {
    return started -> {
      if (shell.dialogProperty().get() instanceof Sheet(_, var view) && view == Views.START_JOB) {
        shell.closeDialog();
      }
      var words = texts.get("start-job.started", started.name(), started.run().toString());
      toasts.show(
          Toast.success(words, "")
              .with(texts.get("start-job.open-run"), () -> open.accept(started.run())));
    };
  }
}
