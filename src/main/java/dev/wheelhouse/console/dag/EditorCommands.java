package dev.wheelhouse.console.dag;

import dev.wheelhouse.api.Answer;
import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.Fault;
import dev.wheelhouse.console.dag.DagSubject.Kind;
import dev.wheelhouse.console.jobs.JobDeletion;
import dev.wheelhouse.console.jobs.JobWords;
import dev.wheelhouse.console.shell.Confirmation.Consequence;
import dev.wheelhouse.console.shell.Faults;
import dev.wheelhouse.console.shell.Frame;
import dev.wheelhouse.console.shell.Link;
import dev.wheelhouse.console.shell.Screen;
import dev.wheelhouse.console.shell.Toast;
import dev.wheelhouse.console.text.Texts;
import dev.wheelhouse.model.RunId;
import java.util.List;
import javafx.scene.input.Clipboard;

/// What is done with the DAG as a whole: arranged, run, discarded, deleted; see [DeployCommands]
/// and [DagExport] for the larger ones.
final class EditorCommands {
  private final DagEditorModel model;
  private final EditCommands edits;
  private final Frame frame;
  private final Texts texts;
  private final DeployCommands deploying;
  private final DagExport exports;
  private final JobDeletion deletion;

  EditorCommands(
      DagEditorModel model,
      EditCommands edits,
      Frame frame,
      Texts texts,
      ExportDestination destination) {
    this.model = model;
    this.edits = edits;
    this.frame = frame;
    this.texts = texts;
    this.deploying = new DeployCommands(model, frame, texts);
    this.exports = new DagExport(model.document(), frame, texts, destination);
    this.deletion =
        new JobDeletion(frame, new JobWords(texts, frame.formats(texts)), this::deleted, () -> {});
  }

  Frame frame() {
    return frame;
  }

  TestRunCommands testing() {
    return new TestRunCommands(model, frame, texts);
  }

  DeployCommands deploying() {
    return deploying;
  }

  DagExport exports() {
    return exports;
  }

  /// Places the nodes anew, as one step. It is worked out elsewhere; what was changed meanwhile
  /// wins.
  void arrange() {
    var document = model.document().document();
    var picture = edits.picture();
    var revision = model.document().revisionProperty().get();
    frame
        .background()
        .work(
            () -> AutoLayout.of(document, picture),
            layout -> {
              if (revision == model.document().revisionProperty().get()) {
                model.change("", Edits.arrange(layout));
                model.sight().begunAnew();
              }
            });
  }

  /// Puts nodes from the clipboard into the document.
  void paste() {
    var text = Clipboard.getSystemClipboard().getString();
    if (text == null || !edits.paste(text)) {
      frame.toasts().show(Toast.error(texts.get("dag.no-clip"), texts.get("dag.no-clip-says")));
    }
  }

  /// Starts a run of the version in force, and shows its states.
  void run() {
    var deployed = model.deployedProperty().get();
    if (deployed != null) {
      frame
          .link()
          .execute(
              Command.Trigger.of(deployed.name()),
              caller -> caller,
              answer -> started(deployed.name(), answer));
    }
  }

  private void started(String name, Answer<RunId> answer) {
    switch (answer) {
      case Answer.Done<RunId>(var run) -> {
        model.overlay().show(run);
        frame
            .toasts()
            .show(
                Toast.success(texts.get("start-job.started", name, run.toString()), "")
                    .with(
                        texts.get("start-job.open-run"),
                        () -> frame.links().open(new Link.ToRun(run))));
      }
      case Answer.Rejected<RunId>(var fault) -> failed("dag.not-started", name, fault);
      case Answer.Unknown<RunId>(var fault) -> failed("runs.no-answer", name, fault);
    }
  }

  private void failed(String textKey, String name, Fault fault) {
    frame.toasts().show(Toast.error(texts.get(textKey, name), Faults.words(fault, texts)));
  }

  /// Drops what was not deployed and shows the DAG as the engine has it; a toast brings it back.
  void discard() {
    var subject = model.opening().subject();
    var changed = model.drafts().unsaved();
    var dropped = model.discard();
    if (changed) {
      var words =
          subject.kind() == Kind.EDIT
              ? texts.get("dag.discarded", subject.name())
              : texts.get("dag.discarded-new");
      frame
          .toasts()
          .show(Toast.success(words, "").with(texts.get("dag.undo"), () -> bringBack(dropped)));
    }
  }

  private void bringBack(DagDraft dropped) {
    model.bringBack(dropped);
    frame.shell().show(Screen.DAG_EDITOR);
  }

  /// Asks for the DAG to be deleted, and says what that takes with it.
  void delete() {
    var deployed = model.deployedProperty().get();
    if (deployed != null) {
      var draft = new Consequence("mdi2p-pencil-off-outline", texts.get("dag.delete-draft"));
      deletion.ask(deployed.name(), model.drafts().unsaved() ? List.of(draft) : List.of());
    }
  }

  private void deleted(String name) {
    if (model.opening().subject().equals(DagSubject.edit(name))) {
      model.gone();
      frame.shell().show(Screen.JOBS);
    }
  }

  /// Calls once what is under way on the window's thread is done, so that new nodes have their
  /// places.
  void afterLayout(Runnable call) {
    frame.background().show(call);
  }
}
