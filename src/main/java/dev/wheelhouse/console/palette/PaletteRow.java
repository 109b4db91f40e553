package dev.wheelhouse.console.palette;

import dev.wheelhouse.console.control.Icons;
import dev.wheelhouse.console.control.KeyCaps;
import dev.wheelhouse.console.palette.Ranking.Hit;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// One entry of the palette as a line: icon, name with the letters found, what it is, its keys.
final class PaletteRow extends HBox {
  private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
  private static final PseudoClass OFF = PseudoClass.getPseudoClass("off");

  private final Hit hit;
  private final KeyCaps enter = whole(new KeyCaps(List.of("Enter")));

  PaletteRow(Hit hit) {
    this.hit = hit;
    var entry = hit.entry();
    getStyleClass().add("palette-row");
    pseudoClassStateChanged(OFF, entry.off());
    setAccessibleRole(AccessibleRole.LIST_ITEM);
    setAccessibleText(
        Stream.of(entry.title(), entry.detail(), entry.obstacle())
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(", ")));
    var detail = label(entry.detail(), "detail");
    var space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    getChildren().setAll(icon(entry.face()), title(), detail, space);
    if (!entry.face().aside().isEmpty()) {
      getChildren().add(whole(label(entry.face().aside(), "aside", "mono")));
    }
    if (!entry.keys().isEmpty()) {
      getChildren().add(whole(new KeyCaps(entry.keys())));
    }
    if (entry.off()) {
      getChildren().add(Icons.of("mdi2l-lock-outline", "in-row"));
    } else {
      getChildren().add(enter);
    }
    select(false);
  }

  Hit hit() {
    return hit;
  }

  /// The selected row shows the key that does it.
  void select(boolean selected) {
    pseudoClassStateChanged(SELECTED, selected);
    enter.setVisible(selected);
    enter.setManaged(selected);
  }

  private static Region icon(PaletteEntry.Face face) {
    var icon = Icons.of(face.icon());
    if (!face.iconClass().isEmpty()) {
      icon.getStyleClass().addAll(face.iconClass().split(" "));
    }
    var place = new HBox(icon);
    place.getStyleClass().add("icon-place");
    return place;
  }

  /// Runs of letters that were found, and runs of others.
  private TextFlow title() {
    var flow = new TextFlow();
    flow.getStyleClass().add("palette-title");
    flow.setMinWidth(USE_PREF_SIZE);
    flow.setMaxHeight(USE_PREF_SIZE);
    var title = hit.entry().title();
    var letters = hit.match().letters();
    var from = 0;
    while (from < title.length()) {
      var found = letters.contains(from);
      var until = from + 1;
      while (until < title.length() && letters.contains(until) == found) {
        until++;
      }
      var part = new Text(title.substring(from, until));
      part.getStyleClass().add(found ? "found" : "letters");
      flow.getChildren().add(part);
      from = until;
    }
    return flow;
  }

  private static <R extends Region> R whole(R region) {
    region.setMinWidth(USE_PREF_SIZE);
    return region;
  }

  private static Label label(String text, String... styleClasses) {
    var label = new Label(text);
    label.getStyleClass().addAll(styleClasses);
    return label;
  }
}
