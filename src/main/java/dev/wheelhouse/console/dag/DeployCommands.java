package dev.wheelhouse.console.dag;

import dev.wheelhouse.api.Answer;
import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.Fault;
import dev.wheelhouse.console.dag.Rebase.Rebased;
import dev.wheelhouse.console.shell.Faults;
import dev.wheelhouse.console.shell.Frame;
import dev.wheelhouse.console.shell.Link;
import dev.wheelhouse.console.shell.Sheet;
import dev.wheelhouse.console.shell.Toast;
import dev.wheelhouse.console.shell.Views;
import dev.wheelhouse.console.text.Texts;
import dev.wheelhouse.model.definition.SavedDefinition;
import org.jspecify.annotations.Nullable;

/// Brings a document to the engine, and a former version back: what is asked before, and what is
/// told then.
record DeployCommands(DagEditorModel model, Frame frame, Texts texts) {

  /// Shows what a deployment would do, and asks for it; a changed picture is just kept.
  void deploy() {
    var deployed = model.deployedProperty().get();
    var document = model.document().document();
    if (deployed != null && deployed.definition().equals(document.definition())) {
      model.deploying().saveLayout(deployed, document.layout());
      return;
    }
    model.difference().compare();
    model.deploying().look(document, model.version());
    frame.shell().ask(new Sheet(title(), Views.DAG_DEPLOY));
  }

  private String title() {
    var name = model.document().document().definition().name();
    return texts.get("dag.deploy-title", name, Integer.toString(model.version() + 1));
  }

  /// Closes what asks.
  void closeDialog() {
    frame.shell().closeDialog();
  }

  /// Says what was deployed, and how to go back.
  void deployed(DeployModel.Done done) {
    var before = done.before();
    var now = done.now();
    if (before != null && before.version() == now.version()) {
      frame.toasts().show(Toast.success(texts.get("dag.layout-kept", now.name()), ""));
      return;
    }
    frame.shell().trail().setAll(now.name());
    var words = texts.get("dag.deployed-toast", now.name(), Integer.toString(now.version()));
    frame.toasts().show(offering(Toast.success(words, ""), before, now));
  }

  private Toast offering(Toast toast, @Nullable Deployed before, Deployed now) {
    return before == null
        ? toast.with(
            texts.get("dag.open-runs"), () -> frame.links().open(new Link.ToJob(now.name())))
        : toast.with(
            texts.get("dag.roll-back", Integer.toString(before.version())),
            () -> restore(now.name(), before.version(), now.version()));
  }

  /// Deploys the version before the one in force again.
  void rollBack() {
    var now = model.deployedProperty().get();
    if (now != null) {
      restore(now.name(), now.version() - 1, now.version());
    }
  }

  private void restore(String name, int version, int latest) {
    frame
        .link()
        .execute(
            new Command.RestoreVersion(name, version, latest),
            caller -> caller.because(texts.get("dag.rolled-back", Integer.toString(version))),
            answer -> restored(name, version, answer));
  }

  private void restored(String name, int version, Answer<SavedDefinition> answer) {
    switch (answer) {
      case Answer.Done<SavedDefinition>(var saved) -> {
        var now = Integer.toString(saved.version());
        var words = texts.get("dag.restored", name, Integer.toString(version), now);
        frame.toasts().show(Toast.success(words, ""));
        reopen(name);
      }
      case Answer.Rejected<SavedDefinition>(var fault) -> failed("dag.not-restored", name, fault);
      case Answer.Unknown<SavedDefinition>(var fault) -> failed("runs.no-answer", name, fault);
    }
  }

  private void reopen(String name) {
    var subject = model.opening().subject();
    if (model.opening().isReady() && subject.edits() && subject.name().equals(name)) {
      model.tryAgain();
    }
  }

  /// Puts the draft onto what somebody else deployed, and says what both had changed.
  void rebase() {
    model.meanwhile().rebase().ifPresentOrElse(this::rebased, this::notRebased);
  }

  private void rebased(Rebased now) {
    var words = texts.get("dag.rebased", Integer.toString(model.version()));
    frame
        .toasts()
        .show(
            now.both().isEmpty()
                ? Toast.success(words, texts.get("dag.rebased-apart"))
                : Toast.note(words, texts.get("dag.rebased-both", String.join(", ", now.both()))));
  }

  private void notRebased() {
    frame.toasts().show(Toast.error(texts.get("dag.not-rebased"), texts.get("dag.obstacle-yaml")));
  }

  private void failed(String textKey, String name, Fault fault) {
    frame.toasts().show(Toast.error(texts.get(textKey, name), Faults.words(fault, texts)));
  }
}
