package dev.wheelhouse.console.dag;

import dev.wheelhouse.api.NodeFigures;
import dev.wheelhouse.console.control.graph.GraphCanvas.Chosen;
import dev.wheelhouse.console.control.graph.GraphPicture;
import dev.wheelhouse.console.link.EngineLink;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.definition.DagDefinition;
import dev.wheelhouse.model.definition.JobDefinition;
import dev.wheelhouse.model.definition.Problem;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// What the editor's screen gives to its inspector.
///
/// @param document that is edited
/// @param link to the engine: names, runs, shared jobs
/// @param zone of the engine
/// @param seen what can be seen beside the document
/// @param wishes what the inspector wants of the screen
record InspectorContext(
    EditorDocument document, EngineLink link, ZoneId zone, Seen seen, Wishes wishes) {

  /// What can be seen beside the document; all of it may change.
  ///
  /// @param chosen on the canvas
  /// @param deployed the version that runs now; null for a DAG that is not there yet
  /// @param readOnly whether nothing may be changed
  /// @param problems of the document, as the check and the engine name them
  /// @param figures of nodes in their last runs, by node key
  /// @param dagRun whose states the canvas shows; null for none
  /// @param picture that the canvas shows
  /// @param jobs that nodes share with others, by name, as far as they are known
  record Seen(
      ObservableValue<Chosen> chosen,
      ObservableValue<@Nullable DagDefinition> deployed,
      ObservableValue<Boolean> readOnly,
      ObservableValue<List<Problem>> problems,
      ObservableValue<Map<String, NodeFigures>> figures,
      ObservableValue<@Nullable RunId> dagRun,
      ObservableValue<GraphPicture> picture,
      ObservableValue<Map<String, JobDefinition>> jobs) {}

  /// What the inspector wants of the screen around it.
  interface Wishes {
    /// Selects something else on the canvas.
    void choose(Chosen wanted);

    /// Opens a job that stands by itself.
    void openJob(String name);

    /// Makes a job that undoes what a node does; the editor comes back with it.
    ///
    /// @param key of the node
    void newUndoing(String key);

    void openRun(RunId run);

    /// The keyboard goes back to the canvas.
    void toCanvas();
  }
}
