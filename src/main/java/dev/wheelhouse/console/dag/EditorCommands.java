package dev.wheelhouse.console.dag;

import dev.wheelhouse.api.Answer;
import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.Fault;
import dev.wheelhouse.console.control.graph.GraphPicture;
import dev.wheelhouse.console.control.graph.GraphSvg;
import dev.wheelhouse.console.dag.DagSubject.Kind;
import dev.wheelhouse.console.shell.Faults;
import dev.wheelhouse.console.shell.Frame;
import dev.wheelhouse.console.shell.Link;
import dev.wheelhouse.console.shell.Screen;
import dev.wheelhouse.console.shell.Sheet;
import dev.wheelhouse.console.shell.Toast;
import dev.wheelhouse.console.shell.Views;
import dev.wheelhouse.console.text.Texts;
import dev.wheelhouse.http.wire.DefinitionJson;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.definition.DagDefinition;
import dev.wheelhouse.model.definition.SavedDefinition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import org.jspecify.annotations.Nullable;

/// What is done with the DAG as a whole: deployed, run, rolled back, discarded.
final class EditorCommands {
  private final DagEditorModel model;
  private final EditCommands edits;
  private final Frame frame;
  private final Texts texts;
  private final ExportDestination destination;
  private Supplier<WritableImage> images = () -> new WritableImage(1, 1);
  private Supplier<GraphPicture> drawn = () -> GraphPicture.EMPTY;

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
    this.destination = destination;
  }

  Frame frame() {
    return frame;
  }

  /// Shows what a deployment would do, and asks for it; a changed picture is just kept.
  void deploy() {
    var deployed = model.deployedProperty().get();
    var document = model.document().document();
    if (deployed != null && deployed.definition().equals(document.definition())) {
      model.deploying().saveLayout(deployed, document.layout());
      return;
    }
    model.deploying().look(document, model.version());
    frame.shell().ask(new Sheet(deployTitle(), Views.DAG_DEPLOY));
  }

  private String deployTitle() {
    var name = model.document().document().definition().name();
    return texts.get("dag.deploy-title", name, Integer.toString(model.version() + 1));
  }

  /// Closes what asks.
  void closeDialog() {
    frame.shell().closeDialog();
  }

  /// Says what was deployed, and how to go back.
  ///
  /// @param before null for a DAG that is new
  void deployed(@Nullable Deployed before, Deployed now) {
    if (before != null && before.version() == now.version()) {
      frame.toasts().show(Toast.success(texts.get("dag.layout-kept", now.name()), ""));
      return;
    }
    var words = texts.get("dag.deployed-toast", now.name(), Integer.toString(now.version()));
    var toast = Toast.success(words, "");
    frame.shell().trail().setAll(now.name());
    frame
        .toasts()
        .show(
            before == null
                ? toast.with(
                    texts.get("dag.open-runs"),
                    () -> frame.links().open(new Link.ToJob(now.name())))
                : toast.with(
                    texts.get("dag.roll-back", Integer.toString(before.version())),
                    () -> restore(now.name(), before.version(), now.version())));
  }

  /// Deploys a former version again.
  void restore(String name, int version, int latest) {
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
        var words =
            texts.get(
                "dag.restored", name, Integer.toString(version), Integer.toString(saved.version()));
        frame.toasts().show(Toast.success(words, ""));
        reopen(name);
      }
      case Answer.Rejected<SavedDefinition>(var fault) -> failed("dag.not-restored", name, fault);
      case Answer.Unknown<SavedDefinition>(var fault) -> failed("runs.no-answer", name, fault);
    }
  }

  private void reopen(String name) {
    var subject = model.opening().subject();
    if (subject.edits() && subject.name().equals(name)) {
      model.tryAgain();
    }
  }

  private void failed(String textKey, String name, Fault fault) {
    frame.toasts().show(Toast.error(texts.get(textKey, name), Faults.words(fault, texts)));
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
                model.begunAnew();
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

  /// Where pictures of the document come from.
  ///
  /// @param image as it is drawn on the window's thread
  void pictures(Supplier<WritableImage> image, Supplier<GraphPicture> picture) {
    images = image;
    drawn = picture;
  }

  void exportPng() {
    var image = images.get();
    save("png", file -> PngFile.write(image, file));
  }

  void exportSvg() {
    var svg = GraphSvg.write(drawn.get(), definition().name(), texts);
    save("svg", file -> Files.writeString(file, svg));
  }

  void exportYaml() {
    save("yaml", file -> Files.writeString(file, DefinitionJson.writeYaml(definition())));
  }

  private DagDefinition definition() {
    return model.document().document().definition();
  }

  private String fileName(String ending) {
    var name = definition().name();
    return (name.isEmpty() ? "dag" : name) + "." + ending;
  }

  /// Writes a file.
  interface Writing {
    void write(Path file) throws IOException;
  }

  /// Asks where, and writes there.
  void save(String ending, Writing writing) {
    destination
        .ask(null, fileName(ending))
        .ifPresent(
            file ->
                frame
                    .background()
                    .work(
                        () -> {
                          writing.write(file);
                          return file;
                        },
                        this::saved,
                        cause -> unsaved(file, cause)));
  }

  private void saved(Path file) {
    frame
        .toasts()
        .show(Toast.success(texts.get("dag.exported", file.getFileName()), file.toString()));
  }

  private void unsaved(Path file, Exception cause) {
    frame
        .toasts()
        .show(
            Toast.error(
                texts.get("dag.not-exported", file.toString()),
                String.valueOf(cause.getMessage())));
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

  /// Drops what was not deployed and shows the DAG as the engine has it; a toast brings it back.
  void discard() {
    var subject = model.opening().subject();
    var changed = model.document().changedProperty().get() || !model.yaml().readable();
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

  /// Calls once what is under way on the window's thread is done, so that new nodes have their
  /// places.
  void afterLayout(Runnable call) {
    frame.background().show(call);
  }
}
