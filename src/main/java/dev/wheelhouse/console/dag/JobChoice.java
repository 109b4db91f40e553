package dev.wheelhouse.console.dag;

import dev.wheelhouse.console.draft.Opening.Phase;
import dev.wheelhouse.console.jobs.DefinitionListModel;
import dev.wheelhouse.console.shell.Frame;
import dev.wheelhouse.console.shell.Link;
import dev.wheelhouse.console.shell.Sheet;
import dev.wheelhouse.console.shell.Views;
import dev.wheelhouse.console.text.Texts;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Asks which job that stands by itself is meant.
final class JobChoice {
  private final DagEditorModel model;
  private final Frame frame;
  private final Texts texts;
  private For asked = For.node(_ -> {});
  private @Nullable Runnable onReturn;

  JobChoice(DagEditorModel model, Frame frame, Texts texts) {
    this.model = model;
    this.frame = frame;
    this.texts = texts;
    model.opening().phaseProperty().subscribe(this::opened);
  }

  /// What a job is chosen for.
  record For(boolean compensation, Consumer<String> chosen) {
    static For node(Consumer<String> chosen) {
      return new For(false, chosen);
    }

    static For undoing(Consumer<String> chosen) {
      return new For(true, chosen);
    }
  }

  void ask(For what) {
    asked = what;
    var title = what.compensation() ? "dag.choose-compensation" : "dag.choose-job";
    frame.shell().ask(new Sheet(texts.get(title), Views.DAG_JOB_CHOICE));
  }

  For asked() {
    return asked;
  }

  DefinitionListModel list() {
    var attached = frame.attached();
    return new DefinitionListModel(attached.engine(), attached.caller(), frame.background(), "");
  }

  void choose(String name) {
    frame.shell().closeDialog();
    asked.chosen().accept(name);
  }

  void cancel() {
    frame.shell().closeDialog();
  }

  /// Makes a job that is not in the list.
  void create() {
    frame.shell().closeDialog();
    create(asked);
  }

  /// Makes a job that is not there yet; the DAG's draft is kept meanwhile. Once the job is saved
  /// the editor comes back and goes on with it.
  void create(For what) {
    var dag = model.opening().subject();
    frame.links().open(new Link.NewJob(name -> goOn(dag, () -> what.chosen().accept(name))));
  }

  private void goOn(DagSubject dag, Runnable then) {
    onReturn = then;
    frame.links().open(dag.link());
  }

  /// What can't be opened again is not gone on with.
  private void opened(Phase phase) {
    var then = onReturn;
    if (then != null && (phase == Phase.READY || phase == Phase.FAILED)) {
      onReturn = null;
      if (phase == Phase.READY) {
        then.run();
      }
    }
  }
}
