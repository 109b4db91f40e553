package dev.wheelhouse.console.dag;

import dev.wheelhouse.model.dag.DagDocument;
import dev.wheelhouse.model.dag.DagLayout;
import dev.wheelhouse.model.dag.DagLayout.Place;
import dev.wheelhouse.model.definition.Edge;
import dev.wheelhouse.model.definition.EdgeCondition;
import dev.wheelhouse.model.definition.Node;
import dev.wheelhouse.model.definition.Task;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// A DAG to begin with: steps that wait for their commands.
enum Template {
  CHAIN(
      "mdi2v-vector-line",
      List.of(new Spot("first", 0, 0), new Spot("second", 1, 0), new Spot("third", 2, 0)),
      List.of(new Edge("first", "second"), new Edge("second", "third"))),
  FAN(
      "mdi2s-sitemap-outline",
      List.of(
          new Spot("prepare", 0, 1),
          new Spot("part-1", 1, 0),
          new Spot("part-2", 1, 1),
          new Spot("part-3", 1, 2),
          new Spot("join", 2, 1)),
      List.of(
          new Edge("prepare", "part-1"),
          new Edge("prepare", "part-2"),
          new Edge("prepare", "part-3"),
          new Edge("part-1", "join"),
          new Edge("part-2", "join"),
          new Edge("part-3", "join"))),
  BRANCH(
      "mdi2s-source-branch",
      List.of(new Spot("decide", 0, 0.5), new Spot("then", 1, 0), new Spot("else", 1, 1)),
      List.of(
          new Edge("decide", "then", new EdgeCondition.ExitCode(Set.of(0))),
          new Edge("decide", "else", new EdgeCondition.Otherwise())));

  private static final double ACROSS = 232;
  private static final double DOWN = 96;

  private final String icon;

  @SuppressWarnings("ImmutableEnumChecker") // made by List.of
  private final List<Spot> spots;

  @SuppressWarnings("ImmutableEnumChecker") // made by List.of
  private final List<Edge> edges;

  Template(String icon, List<Spot> spots, List<Edge> edges) {
    this.icon = icon;
    this.spots = spots;
    this.edges = edges;
  }

  /// A step and where it stands.
  private record Spot(String key, double column, double row) {}

  String icon() {
    return icon;
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  String textKey() {
    return switch (this) {
      case CHAIN -> "dag.template-chain";
      case FAN -> "dag.template-fan";
      case BRANCH -> "dag.template-branch";
    };
  }

  /// An empty document with the steps in it; its name and triggers stay.
  DagDocument into(DagDocument document) {
    var dag = document.definition();
    List<Node> nodes = new ArrayList<>();
    Map<String, Place> places = new TreeMap<>();
    for (var spot : spots) {
      var job = Insertion.usual(Task.Shell.script(""));
      nodes.add(Node.owning(dag.name(), spot.key(), job));
      places.put(spot.key(), new Place(spot.column() * ACROSS, spot.row() * DOWN));
    }
    return new DagDocument(
        dag.with(nodes, edges), new DagLayout(places, document.layout().notes()));
  }
}
