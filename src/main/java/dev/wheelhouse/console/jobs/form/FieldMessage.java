package dev.wheelhouse.console.jobs.form;

import dev.wheelhouse.console.control.Icons;
import dev.wheelhouse.console.text.Texts;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;

/// What is to be said about a field, under it: the fact, the rule, and the fix as a click.
public final class FieldMessage extends HBox {
  private final Texts texts;
  private final Consumer<? super Fix> fix;
  private final TextFlow words = new TextFlow();
  private @Nullable Finding shown;

  /// @param fix carries one out
  public FieldMessage(Texts texts, Consumer<? super Fix> fix) {
    this.texts = texts;
    this.fix = fix;
    getStyleClass().add("field-message");
    HBox.setHgrow(words, Priority.ALWAYS);
    words.setMinWidth(0);
    managedProperty().bind(visibleProperty());
    setVisible(false);
  }

  /// A click on the fix takes the focus from the field, which is then judged once more: the link
  /// must outlive that.
  public void show(@Nullable Finding finding) {
    if (Objects.equals(finding, shown)) {
      return;
    }
    shown = finding;
    getChildren().clear();
    words.getChildren().clear();
    setVisible(finding != null);
    if (finding != null) {
      getStyleClass().removeAll("error", "warning");
      getStyleClass().add(finding.isError() ? "error" : "warning");
      getChildren().addAll(icon(finding), words);
      var said = new Text(finding.said().in(texts) + " ");
      said.getStyleClass().add("said");
      words.getChildren().add(said);
      if (finding.fix() != null) {
        words.getChildren().add(link(finding.fix()));
      }
    }
  }

  static Node icon(Finding finding) {
    return finding.isError()
        ? Icons.of("mdi2c-close-circle-outline", "in-row", "danger-icon")
        : Icons.of("mdi2a-alert", "in-row", "warning-icon");
  }

  private Hyperlink link(Fix click) {
    var link = new Hyperlink(click.label().in(texts));
    link.setMnemonicParsing(false);
    link.setOnAction(_ -> fix.accept(click));
    return link;
  }
}
