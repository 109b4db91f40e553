package dev.wheelhouse.console.dag;

import dev.wheelhouse.console.control.graph.GraphPicture;
import dev.wheelhouse.model.dag.DagDocument;
import dev.wheelhouse.model.dag.DagLayout;
import dev.wheelhouse.model.dag.DagLayout.Place;
import dev.wheelhouse.model.definition.DagDefinition;
import dev.wheelhouse.model.definition.Edge;
import dev.wheelhouse.model.definition.Node;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.elk.alg.layered.LayeredLayoutProvider;
import org.eclipse.elk.alg.layered.options.LayeredMetaDataProvider;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.options.PortConstraints;
import org.eclipse.elk.core.options.PortSide;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.ElkPort;
import org.eclipse.elk.graph.util.ElkGraphUtil;

/// Places a document's nodes in layers from left to right, so that edges go right and seldom cross.
///
/// What stands beside a node, its compensation below, triggers and its notes above, is one [Block]
/// with it and moves along. The same document gives the same layout. It takes long for large
/// documents: not on the window's thread.
final class AutoLayout {
  private static final double BETWEEN_NODES = 24;
  private static final double BETWEEN_LAYERS = 48;

  private static final DagDocument PAIR =
      new DagDocument(
          DagDefinition.of(
              "pair", List.of(Node.of("a"), Node.of("b")), List.of(new Edge("a", "b"))),
          DagLayout.NONE);

  private final DagDocument document;
  private final Map<String, Block> blocks;
  private final Map<String, ElkNode> nodes = new HashMap<>();
  private final Map<String, ElkPort> ins = new HashMap<>();
  private final Map<String, ElkPort> outs = new HashMap<>();
  private final ElkNode graph = ElkGraphUtil.createGraph();

  static {
    LayoutMetaDataService.getInstance()
        .registerLayoutMetaDataProviders(new CoreOptions(), new LayeredMetaDataProvider());
  }

  private AutoLayout(DagDocument document, GraphPicture picture) {
    this.document = document;
    this.blocks = Block.of(document, picture);
  }

  /// Loads what the first layout needs, which takes a second.
  static void warmUp() {
    var sample = new AutoLayout(PAIR, GraphPicture.EMPTY);
    var _ = sample.layout();
  }

  /// The document's layout anew.
  ///
  /// @param picture of the same document, which says how large things are
  static DagLayout of(DagDocument document, GraphPicture picture) {
    return new AutoLayout(document, picture).layout();
  }

  private DagLayout layout() {
    settings();
    document.definition().nodes().forEach(it -> nodes.computeIfAbsent(it.key(), this::node));
    document.definition().edges().forEach(it -> edge(it.from(), it.to()));
    new LayeredLayoutProvider().layout(graph, new BasicProgressMonitor());
    var places = new HashMap<String, Place>();
    nodes.forEach((key, node) -> places.put(key, block(key).card(node.getX(), node.getY())));
    return Block.withNotes(document, places, blocks);
  }

  private void settings() {
    graph.setProperty(LayeredOptions.DIRECTION, Direction.RIGHT);
    graph.setProperty(LayeredOptions.RANDOM_SEED, 1);
    graph.setProperty(LayeredOptions.EDGE_ROUTING, EdgeRouting.POLYLINE);
    graph.setProperty(LayeredOptions.SPACING_NODE_NODE, BETWEEN_NODES);
    graph.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, BETWEEN_LAYERS);
    graph.setProperty(LayeredOptions.SEPARATE_CONNECTED_COMPONENTS, false);
    graph.setProperty(LayeredOptions.PADDING, new ElkPadding(0));
  }

  private Block block(String key) {
    return blocks.getOrDefault(key, Block.USUAL);
  }

  private ElkNode node(String key) {
    var block = block(key);
    var node = ElkGraphUtil.createNode(graph);
    node.setDimensions(block.width(), block.height());
    node.setProperty(LayeredOptions.PORT_CONSTRAINTS, PortConstraints.FIXED_POS);
    ins.put(key, port(node, PortSide.WEST, 0, block.middle()));
    outs.put(key, port(node, PortSide.EAST, block.width(), block.middle()));
    return node;
  }

  private static ElkPort port(ElkNode node, PortSide side, double x, double y) {
    var port = ElkGraphUtil.createPort(node);
    port.setProperty(LayeredOptions.PORT_SIDE, side);
    port.setLocation(x, y);
    return port;
  }

  private void edge(String from, String to) {
    var out = outs.get(from);
    var in = ins.get(to);
    if (out != null && in != null && !from.equals(to)) {
      ElkGraphUtil.createSimpleEdge(out, in);
    }
  }
}
