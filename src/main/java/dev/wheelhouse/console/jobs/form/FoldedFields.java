package dev.wheelhouse.console.jobs.form;

import dev.wheelhouse.console.control.Icons;
import java.time.ZoneOffset;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

/// Rarer fields behind a line that unfolds them. It unfolds by itself when one of them says
/// something unusual, and for whoever is led to one.
public final class FoldedFields extends VBox {
  private static final JobFields USUAL = FieldWriting.of(FormStart.newJob(ZoneOffset.UTC));

  private final VBox folded;

  /// @param paths of the fields inside
  public FoldedFields(FormFields fields, List<String> paths, Node... nodes) {
    folded = new VBox(nodes);
    folded.getStyleClass().add("fields");
    var line = new Button(fields.texts().get("job-form.more"));
    line.getStyleClass().addAll("small", "ghost", "fold");
    line.setOnAction(_ -> folded.setVisible(!folded.isVisible()));
    line.setAccessibleText(fields.texts().get("job-form.more-fields"));
    folded
        .visibleProperty()
        .subscribe(
            open -> line.setGraphic(Icons.of(open ? "mdi2c-chevron-down" : "mdi2c-chevron-right")));
    folded.managedProperty().bind(folded.visibleProperty());
    folded.setVisible(false);
    getStyleClass().add("fields");
    getChildren().addAll(line, folded);
    fields.document(this).map(it -> unusual(it, paths)).subscribe(folded::setVisible);
  }

  private static boolean unusual(JobFields fields, List<String> paths) {
    return paths.stream().anyMatch(path -> !fields.text(path).equals(usual(path)));
  }

  private static String usual(String path) {
    return USUAL.text(path.replaceAll("\\[\\d+]", "[0]"));
  }

  /// Unfolds whatever hides a node.
  public static void reveal(Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (at.getParent() instanceof FoldedFields fold) {
        fold.folded.setVisible(true);
      }
    }
  }
}
