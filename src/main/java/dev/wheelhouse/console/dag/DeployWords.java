package dev.wheelhouse.console.dag;

import dev.wheelhouse.api.Preview;
import dev.wheelhouse.api.Preview.Impact;
import dev.wheelhouse.console.control.Icons;
import dev.wheelhouse.console.text.Formats;
import dev.wheelhouse.console.text.Texts;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import org.jspecify.annotations.Nullable;

/// What follows from a deployment, a line each.
record DeployWords(DagEditorModel model, Formats formats) {

  /// `2 nodes are new, 1 changes, none goes.`
  static String summary(Compared compared, Texts texts) {
    if (compared.with() == null) {
      return texts.count("dag.summary-new", compared.draft().nodes().size());
    }
    var difference = compared.difference();
    return texts.get(
        "dag.summary",
        difference.added().size(),
        difference.changed().size(),
        difference.gone().size());
  }

  /// @param preview null before the engine has answered
  List<Node> consequences(@Nullable Preview preview) {
    var lines = new ArrayList<Node>();
    running(lines);
    if (preview == null) {
      lines.add(line("mdi2t-timer-sand", "", texts().get("dag.deploy-asking")));
    } else {
      preview.impacts().forEach(it -> impact(it, lines));
    }
    lines.add(line("mdi2h-history", "", texts().get("dag.deploy-history")));
    return lines;
  }

  private Texts texts() {
    return formats.texts();
  }

  /// Runs keep the version that they were made with (N4).
  private void running(List<Node> lines) {
    var running =
        model.overlay().runsProperty().get().stream()
            .filter(it -> !DagRunList.isTest(it) && !it.run().state().terminal())
            .count();
    var deployed = model.deployedProperty().get();
    if (deployed != null) {
      var version = Integer.toString(deployed.version());
      lines.add(line("mdi2p-play", "", texts().get("dag.deploy-running", running, version)));
    }
  }

  private void impact(Impact impact, List<Node> lines) {
    switch (impact) {
      case Impact.Fires(var at, var zone, var comes) ->
          lines.add(
              line(
                  comes ? "mdi2c-calendar-clock" : "mdi2c-calendar-remove-outline",
                  "",
                  texts()
                      .get(
                          comes ? "dag.deploy-fires" : "dag.deploy-fires-no-more",
                          formats.logicalTime(at, zone),
                          zone.getId())));
      case Impact.OverQuota(var perDay, var quota) ->
          lines.add(
              line("mdi2a-alert", "warning-icon", texts().get("dag.deploy-quota", perDay, quota)));
      default -> {}
    }
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
