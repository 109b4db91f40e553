package dev.wheelhouse.console.dag;

import dev.wheelhouse.api.Command;
import dev.wheelhouse.console.shell.Action;
import dev.wheelhouse.console.shell.Frame;
import dev.wheelhouse.console.shell.Link;
import dev.wheelhouse.console.shell.Sheet;
import dev.wheelhouse.console.shell.Shortcut;
import dev.wheelhouse.console.shell.Toast;
import dev.wheelhouse.console.shell.Views;
import dev.wheelhouse.console.text.Texts;
import org.jspecify.annotations.Nullable;

/// Test-runs the draft: what is asked before, and what is shown then.
record TestRunCommands(DagEditorModel model, Frame frame, Texts texts) {

  /// The action, and why it is off.
  Action.Builder action(DagObstacles why) {
    return DagActions.action("dag-test-run", "mdi2p-play", Shortcut.edit("Shortcut+Shift+Enter"))
        .needs(frame.rights().obstacle(Command.TestRun.class, texts))
        .unless(
            why.first(
                why::elsewhere,
                why::readOnly,
                why::silent,
                why::unreadable,
                why::unreadFields,
                why::noNodes,
                why::errors));
  }

  /// Asks what would really run, and shows it.
  void ask() {
    var draft = model.document().document().definition();
    model.testing().look(draft);
    frame.shell().ask(new Sheet(texts.get("dag.test-title", draft.name()), Views.DAG_TEST_RUN));
  }

  void close() {
    frame.shell().closeDialog();
  }

  /// Shows the states of a test run that was started on the nodes.
  void started(TestRunModel.@Nullable Started now) {
    if (now == null) {
      return;
    }
    close();
    var name = now.draft().name();
    if (name.equals(model.document().document().definition().name())) {
      model.overlay().showTest(name, now.run());
    }
    var words = texts.get("dag.test-started", name, now.run().toString());
    frame
        .toasts()
        .show(
            Toast.success(words, texts.get("dag.test-stays"))
                .with(
                    texts.get("start-job.open-run"),
                    () -> frame.links().open(new Link.ToRun(now.run()))));
  }
}
