package dev.wheelhouse.console.dag;

import dev.wheelhouse.console.shell.Screen;
import dev.wheelhouse.console.shell.ShellModel;
import dev.wheelhouse.console.text.Texts;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;

/// Why something in the editor can't be done now.
final class DagObstacles {
  private static final Duration ROLLING_BACK = Duration.ofHours(24);

  private final DagEditorModel model;
  private final ShellModel shell;
  private final Texts texts;
  private final Observable[] sources;

  DagObstacles(DagEditorModel model, ShellModel shell, Texts texts) {
    this.model = model;
    this.shell = shell;
    this.texts = texts;
    this.sources =
        new Observable[] {
          shell.screenProperty(),
          model.opening().phaseProperty(),
          model.readOnly(),
          model.sight().chosenProperty(),
          model.sight().viewProperty(),
          model.deployedProperty(),
          model.document().documentProperty(),
          model.document().undoableProperty(),
          model.document().redoableProperty(),
          model.document().changedProperty(),
          model.yaml().readableProperty(),
          model.unreadFields(),
          model.findings().findingsProperty(),
          model.deploying().busyProperty(),
          model.meanwhile().theirsProperty(),
          model.overlay().modeProperty(),
          model.link().outageProperty()
        };
  }

  /// Says why not; empty when nothing stands in the way.
  interface Reason {
    String words();
  }

  /// @param reasons the first that is not empty
  StringBinding first(Reason... reasons) {
    var all = List.of(reasons);
    return Bindings.createStringBinding(
        () -> all.stream().map(Reason::words).filter(it -> !it.isEmpty()).findFirst().orElse(""),
        Arrays.copyOf(sources, sources.length));
  }

  /// Nothing is open here.
  String elsewhere() {
    return shell.screenProperty().get().equals(Screen.DAG_EDITOR) && model.opening().isReady()
        ? ""
        : texts.get("dag.obstacle-elsewhere");
  }

  String readOnly() {
    return model.readOnly().get() ? texts.get("dag.obstacle-read-only") : "";
  }

  String unreadable() {
    return model.yaml().readable() ? "" : texts.get("dag.obstacle-yaml");
  }

  /// What a field says that can't be read is not in the document.
  String unreadFields() {
    return model.unreadFields().get() == 0 ? "" : texts.get("dag.obstacle-fields");
  }

  String inYaml() {
    return model.sight().viewProperty().get() == EditorView.YAML
        ? texts.get("dag.obstacle-in-yaml")
        : "";
  }

  String notGraph() {
    return model.sight().viewProperty().get() == EditorView.GRAPH
        ? ""
        : texts.get("dag.obstacle-graph");
  }

  String nothingChosen() {
    var chosen = model.sight().chosenProperty().get();
    return chosen.keys().isEmpty() && chosen.wires().isEmpty()
        ? texts.get("dag.obstacle-nothing-chosen")
        : "";
  }

  String notSeveral() {
    return model.sight().chosenProperty().get().keys().size() < 2
        ? texts.get("dag.obstacle-several")
        : "";
  }

  String noNodeChosen() {
    return model.sight().chosenNodes().isEmpty() ? texts.get("dag.obstacle-no-node") : "";
  }

  String nothingToUndo() {
    return model.document().undoableProperty().get() ? "" : texts.get("dag.obstacle-no-undo");
  }

  String nothingToRedo() {
    return model.document().redoableProperty().get() ? "" : texts.get("dag.obstacle-no-redo");
  }

  String notDeployed() {
    return model.deployedProperty().get() == null ? texts.get("dag.obstacle-not-deployed") : "";
  }

  String noNodes() {
    return model.document().document().definition().nodes().isEmpty()
        ? texts.get("dag.obstacle-no-nodes")
        : "";
  }

  String silent() {
    return model.link().outageProperty().get() == null ? "" : texts.get("dag.obstacle-outage");
  }

  String deploying() {
    return model.deploying().busyProperty().get() ? texts.get("dag.obstacle-deploying") : "";
  }

  /// Whoever deploys then would go over what somebody else did.
  String meanwhile() {
    var theirs = model.meanwhile().theirsProperty().get();
    return theirs == null
        ? ""
        : texts.get("dag.obstacle-meanwhile", Integer.toString(theirs.version()));
  }

  String firstVersion() {
    return model.version() < 2 ? texts.get("dag.obstacle-first-version") : "";
  }

  /// A version that has been in force for long is looked at before it goes: see its versions.
  String old() {
    var deployed = model.deployedProperty().get();
    return deployed != null
            && deployed.saved().savedAt().plus(ROLLING_BACK).isBefore(model.link().now())
        ? texts.get("dag.obstacle-old")
        : "";
  }

  String errors() {
    var errors = model.findings().errors();
    return errors == 0 ? "" : texts.count("dag.obstacle-errors", errors);
  }

  String unchanged() {
    return model.deployedProperty().get() != null && !model.document().changedProperty().get()
        ? texts.get("dag.obstacle-unchanged")
        : "";
  }
}
