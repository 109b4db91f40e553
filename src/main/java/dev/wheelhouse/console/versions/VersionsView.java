package dev.wheelhouse.console.versions;

import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.VersionView;
import dev.wheelhouse.console.control.InScene;
import dev.wheelhouse.console.control.MessagePane;
import dev.wheelhouse.console.shell.FailurePane;
import dev.wheelhouse.console.shell.Faults;
import dev.wheelhouse.console.shell.Rights;
import dev.wheelhouse.console.text.Formats;
import dev.wheelhouse.console.text.Texts;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// The sheet of versions: the list above, two of them compared below, and the way back to one.
public final class VersionsView {
  private final VersionsModel model;
  private final Formats formats;
  private final Texts texts;
  private final Rights rights;
  private final Runnable export;

  @FXML private VBox root;
  @FXML private TableView<VersionView> versions;
  @FXML private Label compared;
  @FXML private ScrollPane differences;
  @FXML private Label consequence;
  @FXML private Label problem;
  @FXML private HBox restorePart;
  @FXML private TextField reason;
  @FXML private Button confirm;

  /// @param export writes the definition into a file
  VersionsView(VersionsModel model, Formats formats, Rights rights, Runnable export) {
    this.model = model;
    this.formats = formats;
    this.texts = formats.texts();
    this.rights = rights;
    this.export = export;
  }

  @FXML
  void initialize() {
    new VersionTable(formats, model.link()::now).fill(versions);
    versions.setItems(model.versions());
    versions.setPlaceholder(new Label());
    var inScene = InScene.of(root);
    ListChangeListener<VersionView> marked =
        _ -> model.mark(List.copyOf(versions.getSelectionModel().getSelectedItems()));
    versions.getSelectionModel().getSelectedItems().addListener(marked);
    ListChangeListener<VersionView> read =
        _ -> versions.getSelectionModel().clearAndSelect(Math.min(1, model.versions().size() - 1));
    model.versions().addListener(read);
    model.pairProperty().when(inScene).subscribe(_ -> show());
    model.fieldsProperty().when(inScene).subscribe(_ -> showDifferences());
    model.problemProperty().when(inScene).subscribe(_ -> showDifferences());
    reason.textProperty().bindBidirectional(model.reasonProperty());
    problem
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                    this::problem, model.answerProperty(), model.refusalProperty())
                .when(inScene));
    there(problem);
    confirm
        .disableProperty()
        .bind(
            model
                .underWayProperty()
                .or(model.refusalProperty().isNotNull())
                .or(model.fieldsProperty().isNull()));
    rights.obstacle(Command.RestoreVersion.class, texts).when(inScene).subscribe(this::lock);
    model.load();
  }

  private static void there(Label label) {
    label.visibleProperty().bind(label.textProperty().isNotEmpty());
    label.managedProperty().bind(label.visibleProperty());
  }

  private void lock(String why) {
    reason.setDisable(!why.isEmpty());
    if (!why.isEmpty()) {
      consequence.setText(why);
    }
  }

  private void show() {
    var pair = model.pairProperty().get();
    var comes = pair == null ? null : pair.comes();
    compared.setText(
        pair == null
            ? texts.get("versions.only-one")
            : texts.get(
                "versions.compared",
                Integer.toString(pair.from().version()),
                Integer.toString(pair.to().version())));
    restorePart.setVisible(comes != null);
    confirm.setVisible(comes != null);
    if (comes == null) {
      consequence.setText(pair == null ? "" : texts.get("versions.mark-one"));
      return;
    }
    var latest = model.versions().getFirst();
    var next = Integer.toString(latest.version() + 1);
    var unended = model.versions().stream().mapToLong(VersionView::unended).sum();
    confirm.setText(texts.get("versions.restore", Integer.toString(comes.version())));
    consequence.setText(
        texts.get("versions.becomes", Integer.toString(comes.version()), next)
            + " "
            + texts.count("versions.go-on", unended));
  }

  private void showDifferences() {
    var fault = model.problemProperty().get();
    var fields = model.fieldsProperty().get();
    var pair = model.pairProperty().get();
    if (fault != null) {
      differences.setContent(
          FailurePane.of(texts.get("versions.not-read"), fault, model::load, texts));
    } else if (fields == null || pair == null) {
      differences.setContent(new Label());
    } else if (fields.isEmpty()) {
      differences.setContent(
          MessagePane.good(
              "mdi2e-equal", texts.get("versions.same"), texts.get("versions.same-detail")));
    } else {
      differences.setContent(
          new DifferenceRows(texts)
              .of(fields, version(pair.from().version()), version(pair.to().version())));
    }
  }

  private String version(int version) {
    return texts.get("versions.number", Integer.toString(version));
  }

  private String problem() {
    var told = model.answerProperty().get();
    var fault = told == null ? model.refusalProperty().get() : told;
    return fault == null ? "" : Faults.words(fault, texts);
  }

  @FXML
  void confirm() {
    model.restore();
  }

  @FXML
  void export() {
    export.run();
  }
}
