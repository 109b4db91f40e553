package dev.wheelhouse.console.dag;

import dev.wheelhouse.api.Caller;
import dev.wheelhouse.api.EngineApi;
import dev.wheelhouse.api.NodeFigures;
import dev.wheelhouse.console.control.graph.GraphCanvas.Chosen;
import dev.wheelhouse.console.control.graph.GraphPicture;
import dev.wheelhouse.console.fx.Background;
import dev.wheelhouse.console.link.EngineLink;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.dag.DagDocument;
import dev.wheelhouse.model.definition.DagDefinition;
import dev.wheelhouse.model.definition.JobDefinition;
import dev.wheelhouse.model.definition.Problem;
import dev.wheelhouse.time.VirtualTime;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// An inspector without the screen around it, which is only told.
final class InspectedDag implements InspectorContext.Wishes {
  static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  final VirtualTime time = new VirtualTime(Instant.parse("2026-02-18T02:42:18Z"));
  final EditorDocument document;
  final ObjectProperty<Chosen> chosen = new SimpleObjectProperty<>(Chosen.NOTHING);
  final ObjectProperty<@Nullable DagDefinition> deployed = new SimpleObjectProperty<>();
  final ObjectProperty<Boolean> readOnly = new SimpleObjectProperty<>(false);
  final ObjectProperty<List<Problem>> problems = new SimpleObjectProperty<>(List.of());
  final ObjectProperty<Map<String, NodeFigures>> figures = new SimpleObjectProperty<>(Map.of());
  final ObjectProperty<@Nullable RunId> dagRun = new SimpleObjectProperty<>();
  final ObjectProperty<GraphPicture> picture = new SimpleObjectProperty<>(GraphPicture.EMPTY);
  final ObjectProperty<Map<String, JobDefinition>> jobs = new SimpleObjectProperty<>(Map.of());
  final List<String> wished = new ArrayList<>();
  final EngineLink link;
  private final EngineApi engine;
  final InspectorModel model;

  InspectedDag(DagDocument first, EngineApi engine, Background background) {
    document = new EditorDocument(first, time::nanoTime);
    this.engine = engine;
    link = new EngineLink(engine, Caller.local("mara"), time, background);
    var seen =
        new InspectorContext.Seen(
            chosen, deployed, readOnly, problems, figures, dagRun, picture, jobs);
    model = new InspectorModel(new InspectorContext(document, link, BERLIN, seen, this));
  }

  ToldNodes engine() {
    return (ToldNodes) engine;
  }

  @Override
  public void choose(Chosen wanted) {
    chosen.set(wanted);
  }

  @Override
  public void openJob(String name) {
    wished.add("job " + name);
  }

  @Override
  public void newUndoing(String key) {
    wished.add("undoing " + key);
  }

  @Override
  public void openRun(RunId run) {
    wished.add("run " + run.value());
  }

  @Override
  public void toCanvas() {
    wished.add("canvas");
  }
}
