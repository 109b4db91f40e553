package dev.wheelhouse.console.yaml;

import dev.wheelhouse.http.wire.YamlPlaces;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.fxmisc.flowless.VirtualizedScrollPane;
import org.fxmisc.richtext.CodeArea;

/// A YAML text that is typed: line numbers, colours, a mark at the line that is wrong.
public final class YamlArea extends StackPane {
  private static final String WRONG = "wrong-line";

  private final CodeArea area = new CodeArea();
  private final Consumer<String> typed;
  private String shown = "";
  private int marked = -1;

  /// @param name for screen readers
  /// @param typed is told of each text that is typed, not of those that are shown
  public YamlArea(String name, Consumer<String> typed) {
    this.typed = typed;
    area.setId("yaml");
    area.getStyleClass().add("yaml-area");
    area.setParagraphGraphicFactory(YamlArea::lineNumber);
    area.setAccessibleRole(AccessibleRole.TEXT_AREA);
    area.setAccessibleText(name);
    area.textProperty().addListener((_, _, text) -> typed(text));
    area.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    getChildren().add(new VirtualizedScrollPane<>(area));
    setMinSize(0, 0);
    setMaxSize(Control.USE_COMPUTED_SIZE, Double.MAX_VALUE);
  }

  /// Coloured by the theme alone, which the library's own factory is not.
  private static Node lineNumber(int line) {
    var number = new Label(Integer.toString(line + 1));
    number.getStyleClass().add("line-number");
    return number;
  }

  public Node input() {
    return area;
  }

  public String text() {
    return area.getText();
  }

  public void editable(boolean on) {
    area.setEditable(on);
  }

  private void typed(String text) {
    if (!text.equals(shown)) {
      shown = text;
      typed.accept(text);
    }
  }

  /// Shows a text, and leaves the caret where it is.
  public void show(String text) {
    if (!text.equals(area.getText())) {
      shown = text;
      var caret = Math.min(area.getCaretPosition(), text.length());
      area.replaceText(text);
      area.moveTo(caret);
      area.requestFollowCaret();
    }
    if (!area.getText().isEmpty()) {
      area.setStyleSpans(0, YamlColours.of(area.getText()));
    }
  }

  /// Marks a line as wrong, from 1; 0 for none.
  public void mark(int line) {
    if (marked >= 0 && marked < area.getParagraphs().size()) {
      area.setParagraphStyle(marked, List.of());
    }
    marked = line - 1;
    if (marked >= 0) {
      marked = Math.min(marked, area.getParagraphs().size() - 1);
      area.setParagraphStyle(marked, List.of(WRONG));
    }
  }

  /// Brings the line that is marked into sight; the keyboard stays where it is.
  public void showMarked() {
    if (marked >= 0) {
      area.showParagraphInViewport(marked);
    }
  }

  /// Leads to a field; without a path to the line that is marked.
  public void goTo(String path) {
    var line = path.isEmpty() ? marked + 1 : YamlPlaces.of(area.getText()).line(path);
    if (line > 0 && line <= area.getParagraphs().size()) {
      area.moveTo(line - 1, 0);
      area.requestFollowCaret();
    }
    area.requestFocus();
  }

  /// Tab indents; with Ctrl it leaves the text, as Shift and Tab do.
  private void key(KeyEvent event) {
    if (event.getCode() == KeyCode.TAB) {
      event.consume();
      if (event.isShiftDown()) {
        area.requestFocusTraversal(TraversalDirection.PREVIOUS);
      } else if (event.isControlDown()) {
        area.requestFocusTraversal(TraversalDirection.NEXT);
      } else {
        area.replaceSelection("  ");
      }
    } else if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown()) {
      event.consume();
      area.replaceSelection("\n" + indent(area.getText(area.getCurrentParagraph())));
      area.requestFollowCaret();
    }
  }

  private static String indent(String line) {
    var blanks = line.length() - line.stripLeading().length();
    return " ".repeat(blanks + (line.stripTrailing().endsWith(":") ? 2 : 0));
  }
}
