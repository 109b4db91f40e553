package dev.wheelhouse.console.dag;

import dev.wheelhouse.console.jobs.DefinitionListModel;
import dev.wheelhouse.console.shell.Frame;
import dev.wheelhouse.console.shell.Link;
import dev.wheelhouse.console.shell.Sheet;
import dev.wheelhouse.console.shell.Views;
import dev.wheelhouse.console.text.Texts;
import java.util.function.Consumer;

/// Asks which job that stands by itself is meant.
final class JobChoice {
  private final Frame frame;
  private final Texts texts;
  private For asked = For.node(_ -> {});

  JobChoice(Frame frame, Texts texts) {
    this.frame = frame;
    this.texts = texts;
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

  /// Makes a job that is not there yet; the DAG's draft is kept meanwhile.
  void create() {
    frame.shell().closeDialog();
    frame.links().open(new Link.NewJob());
  }
}
