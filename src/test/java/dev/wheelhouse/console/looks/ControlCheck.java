package dev.wheelhouse.console.looks;

import dev.wheelhouse.console.shell.Action;
import dev.wheelhouse.console.shell.ActionRegistry;
import dev.wheelhouse.console.text.Texts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Control;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.TreeTableView;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;

/// Judges the controls below a node.
final class ControlCheck {
  private static final double SMALLEST = 24;
  private static final Pattern COLOUR = Pattern.compile("#[0-9A-Fa-f]{6,8}");

  private final Set<String> keys;
  private final Set<String> reachable;
  private final Set<Color> palette = new HashSet<>(Set.of(Color.TRANSPARENT));
  private final Set<Node> named = new HashSet<>();
  private final List<String> violations = new ArrayList<>();
  private int controls;

  ControlCheck(Texts texts, ActionRegistry actions) {
    keys = texts.bundle().keySet();
    reachable =
        actions.all().stream()
            .filter(action -> action.shortcut().isPresent())
            .map(Action::id)
            .collect(Collectors.toSet());
    COLOUR.matcher(tokens()).results().map(it -> Color.web(it.group())).forEach(palette::add);
  }

  List<String> violations() {
    return violations;
  }

  int controls() {
    return controls;
  }

  void walk(Parent root) {
    labelled(root);
    visit(root);
  }

  /// Controls whose name stands in a label before them.
  private void labelled(Node node) {
    if (node instanceof Label label && label.getLabelFor() != null) {
      named.add(label.getLabelFor());
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(this::labelled);
    }
  }

  private void visit(Node node) {
    if (!node.isVisible()) {
      return;
    }
    if (node instanceof Labeled labeled) {
      words(labeled, labeled.getText());
    }
    words(node, node.getAccessibleText());
    if (interactive(node)) {
      judge((Control) node);
    }
    if (node instanceof Parent parent && !(node instanceof ComboBoxBase<?>)) {
      parent.getChildrenUnmodifiable().forEach(this::visit);
    }
  }

  private static boolean interactive(Node node) {
    return node instanceof ButtonBase
        || node instanceof TextInputControl
        || node instanceof ComboBoxBase<?>
        || node instanceof ListView<?>
        || node instanceof TableView<?>
        || node instanceof TreeTableView<?>;
  }

  private void judge(Control control) {
    controls++;
    if (!hasName(control)) {
      report(control, "has neither text nor accessible text");
    }
    if (!control.isFocusTraversable()
        && !reachable.contains(String.valueOf(control.getId()))
        && !inCell(control)) {
      report(control, "can't be reached by keys");
    }
    if (control instanceof ButtonBase && tooSmall(control)) {
      report(control, "is %.0f x %.0f".formatted(control.getWidth(), control.getHeight()));
    }
    look(control);
  }

  private boolean hasName(Control control) {
    var text = control instanceof Labeled labeled ? labeled.getText() : "";
    return present(text) || present(control.getAccessibleText()) || named.contains(control);
  }

  /// Rows have keys of their own for what their cells offer to the mouse.
  private static boolean inCell(Node node) {
    for (var at = node.getParent(); at != null; at = at.getParent()) {
      if (at instanceof IndexedCell<?>) {
        return true;
      }
    }
    return false;
  }

  /// A link inside a line of text is as high as the line.
  private static boolean tooSmall(Control control) {
    var high = control instanceof Hyperlink ? control.getHeight() + 4 : control.getHeight();
    return control.getWidth() < SMALLEST - 0.5 || high < SMALLEST - 0.5;
  }

  private void look(Control control) {
    var background = control.getBackground();
    if (background != null) {
      background.getFills().stream()
          .map(fill -> fill.getFill())
          .filter(paint -> !ours(paint))
          .forEach(paint -> report(control, "has a colour that is none of the theme's: " + paint));
    }
  }

  private boolean ours(Paint paint) {
    return paint instanceof Color colour && (colour.getOpacity() == 0 || palette.contains(colour));
  }

  private void words(Node node, String words) {
    if (words != null
        && (words.contains("???") || words.matches("%\\w.*") || keys.contains(words))) {
      report(node, "shows a key");
    }
  }

  private static boolean present(String text) {
    return text != null && !text.isBlank();
  }

  private void report(Node node, String what) {
    var text = node instanceof Labeled labeled ? " “" + labeled.getText() + "”" : "";
    var path =
        "%s#%s%s.%s in %s"
            .formatted(
                node.getClass().getSimpleName(),
                node.getId(),
                text,
                String.join(".", node.getStyleClass()),
                node.getParent() == null ? "" : node.getParent().getStyleClass());
    violations.add(path + " " + what);
  }

  private static String tokens() {
    try (var in = ControlCheck.class.getResourceAsStream("/theme/wheelhouse-light.css")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
