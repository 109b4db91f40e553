package dev.wheelhouse.console.dag;

import dev.wheelhouse.api.Preview.Impact;
import dev.wheelhouse.api.Preview.Impact.RunsNode;
import dev.wheelhouse.api.Preview.Impact.RunsNode.Again;
import dev.wheelhouse.console.control.Icons;
import dev.wheelhouse.console.text.Texts;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;

/// What a test run really does, a line each.
record TestRunWords(TestRunModel model, Texts texts) {
  private static final int NAMED = 6;

  List<Node> lines() {
    var lines = new ArrayList<Node>();
    var preview = model.previewProperty().get();
    if (preview == null) {
      if (model.failureProperty().get() == null) {
        lines.add(line("mdi2t-timer-sand", "", texts.get("dag.deploy-asking")));
      }
      return lines;
    }
    var nodes = model.all().stream().map(RunsNode::node).toList();
    if (!nodes.isEmpty()) {
      lines.add(line("mdi2p-play", "", texts.get("dag.test-runs", nodes.size(), names(nodes))));
    }
    named("mdi2a-alert", "warning-icon", "dag.test-unsafe", model.nodes(Again.UNSAFE), lines);
    named("mdi2k-key-outline", "", "dag.test-keyed", model.nodes(Again.KEYED), lines);
    var pools =
        model.all().stream().map(RunsNode::pool).filter(it -> !it.isEmpty()).distinct().toList();
    named("mdi2s-server", "", "dag.test-pools", pools, lines);
    preview.impacts().stream()
        .filter(Impact.GoOn.class::isInstance)
        .map(it -> ((Impact.GoOn) it).runs())
        .forEach(runs -> lines.add(line("mdi2a-alert", "warning-icon", goOn(runs))));
    lines.add(line("mdi2h-history", "", texts.get("dag.test-stays")));
    return lines;
  }

  private String goOn(long runs) {
    return texts.count("dag.test-beside", runs);
  }

  private void named(
      String icon, String iconClass, String key, List<String> names, List<Node> lines) {
    if (!names.isEmpty()) {
      lines.add(line(icon, iconClass, texts.get(key, names(names))));
    }
  }

  private String names(List<String> names) {
    var shown =
        String.join(texts.get("dag.comma"), names.subList(0, Math.min(NAMED, names.size())));
    return names.size() <= NAMED ? shown : texts.get("runs.and-more", shown, names.size() - NAMED);
  }

  private static Label line(String icon, String iconClass, String words) {
    var label = new Label(words, iconClass.isEmpty() ? Icons.of(icon) : Icons.of(icon, iconClass));
    label.setWrapText(true);
    label.setMinHeight(Label.USE_PREF_SIZE);
    label.setMaxWidth(Double.MAX_VALUE);
    label.getStyleClass().add("consequence");
    return label;
  }
}
