package dev.wheelhouse.console.control;

import dev.wheelhouse.console.text.Formats;
import dev.wheelhouse.console.text.Texts;
import dev.wheelhouse.console.theme.StateStyle;
import dev.wheelhouse.model.run.RunEvent;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;

/// The way of a run through its states (O7): each as icon and word in its order, on the line to the
/// next how long it stayed. Of a long way the middle becomes a number; a single state is none.
public final class StatePath extends FlowPane {
  private static final int MOST = 12;
  private static final int FIRST = 4;

  private final Formats formats;
  private final Texts texts;

  public StatePath(Formats formats) {
    this.formats = formats;
    this.texts = formats.texts();
    getStyleClass().add("state-path");
    setAccessibleRole(AccessibleRole.TEXT);
    managedProperty().bind(visibleProperty());
    setVisible(false);
  }

  /// @param history of the run, oldest first
  public void show(List<RunEvent> history) {
    var steps = PathStep.of(history);
    getChildren().setAll(steps.size() <= MOST ? nodes(steps) : shortened(steps));
    setVisible(steps.size() > 1);
    setAccessibleText(steps.stream().map(this::words).collect(Collectors.joining(", ")));
  }

  private List<Node> shortened(List<PathStep> steps) {
    var rest = MOST - FIRST;
    var left = steps.size() - MOST;
    var more = new Label(texts.count("path.more", left));
    more.getStyleClass().addAll("small", "muted");
    more.setMinWidth(USE_PREF_SIZE);
    var nodes = new ArrayList<>(nodes(steps.subList(0, FIRST)));
    nodes.add(new HBox(more, Icons.of("mdi2a-arrow-right")));
    nodes.getLast().getStyleClass().add("path-step");
    nodes.addAll(nodes(steps.subList(steps.size() - rest, steps.size())));
    return nodes;
  }

  private List<Node> nodes(List<PathStep> steps) {
    return steps.stream().map(this::node).toList();
  }

  /// A state with the line that leads on from it: both stay together where the path wraps.
  private Node node(PathStep step) {
    var chip = new StateChip(texts, StateStyle.of(step.state()));
    Tips.onHover(chip, () -> formats.timeInFull(step.since(), ZoneId.systemDefault()));
    var node = new HBox(chip);
    node.getStyleClass().add("path-step");
    var stayed = step.stayed();
    if (stayed != null) {
      var time = new Label(took(stayed));
      time.getStyleClass().addAll("mono", "path-time");
      time.setMinWidth(USE_PREF_SIZE);
      node.getChildren().addAll(time, Icons.of("mdi2a-arrow-right"));
    }
    return node;
  }

  private String words(PathStep step) {
    var word = texts.get(StateStyle.of(step.state()).textKey());
    var stayed = step.stayed();
    return stayed == null ? word : word + " " + took(stayed);
  }

  private String took(Duration stayed) {
    return formats.duration(stayed.isNegative() ? Duration.ZERO : stayed);
  }
}
