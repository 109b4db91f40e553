package dev.wheelhouse.console.versions;

import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.Fault;
import dev.wheelhouse.api.ImportPlan;
import dev.wheelhouse.api.ImportPlan.Item;
import dev.wheelhouse.api.ImportPlan.What;
import dev.wheelhouse.console.control.Icons;
import dev.wheelhouse.console.control.InScene;
import dev.wheelhouse.console.shell.Faults;
import dev.wheelhouse.console.shell.Rights;
import dev.wheelhouse.console.text.Formats;
import dev.wheelhouse.console.text.Texts;
import dev.wheelhouse.model.definition.Problem;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The sheet that imports definitions: each with what becomes of it, what would be different, and
/// what is in the way.
public final class ImportView {
  private static final int MOST = 500;

  private final ImportModel model;
  private final Texts texts;
  private final Rights rights;
  private final Runnable close;

  @FXML private VBox root;
  @FXML private Label sum;
  @FXML private VBox items;
  @FXML private TextField reason;
  @FXML private Label problem;
  @FXML private Button confirm;

  ImportView(ImportModel model, Texts texts, Rights rights, Runnable close) {
    this.model = model;
    this.texts = texts;
    this.rights = rights;
    this.close = close;
  }

  @FXML
  void initialize() {
    var inScene = InScene.of(root);
    model.planProperty().when(inScene).subscribe(this::show);
    reason.textProperty().bindBidirectional(model.reasonProperty());
    var locked = rights.obstacle(Command.Import.class, texts);
    problem
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                    () -> problem(locked.get()), model.problemProperty(), locked)
                .when(inScene));
    problem.visibleProperty().bind(problem.textProperty().isNotEmpty());
    problem.managedProperty().bind(problem.visibleProperty());
    confirm
        .disableProperty()
        .bind(
            Bindings.createBooleanBinding(
                () ->
                    model.underWayProperty().get()
                        || !locked.get().isEmpty()
                        || !ImportModel.ready(model.planProperty().get()),
                model.underWayProperty(),
                model.planProperty(),
                locked));
    model.load();
  }

  private String problem(String locked) {
    Fault fault = model.problemProperty().get();
    return fault == null ? locked : Faults.words(fault, texts);
  }

  private void show(@Nullable ImportPlan plan) {
    if (plan == null) {
      sum.setText(texts.get("import.looking"));
      return;
    }
    sum.setText(sentence(plan));
    items.getChildren().setAll(plan.items().stream().limit(MOST).map(this::row).toList());
    if (plan.items().size() > MOST) {
      items
          .getChildren()
          .add(label(texts.count("import.more", plan.items().size() - MOST), "muted"));
    }
  }

  private String sentence(ImportPlan plan) {
    var words =
        texts.get(
            "import.sum",
            Formats.number(count(plan, What.CREATE)),
            Formats.number(count(plan, What.CHANGE)),
            Formats.number(count(plan, What.SAME)));
    return plan.possible() ? words : words + " " + texts.get("import.not-possible");
  }

  private static long count(ImportPlan plan, What what) {
    return plan.items().stream().filter(it -> it.what() == what).count();
  }

  private Node row(Item item) {
    var name = label(item.name(), "strong");
    var what = label(what(item), "muted");
    var head = new HBox(Icons.of(icon(item), "in-row"), name, what);
    head.getStyleClass().add("import-head");
    var row = new VBox(head);
    row.getStyleClass().add("import-row");
    row.setId("import-" + item.what().name().toLowerCase(Locale.ROOT) + "-" + item.name());
    item.problems().forEach(it -> row.getChildren().add(problem(it)));
    if (!item.changes().isEmpty()) {
      row.getChildren()
          .add(
              new DifferenceRows(texts)
                  .of(item.changes(), texts.get("import.now"), texts.get("import.file")));
    }
    return row;
  }

  private String what(Item item) {
    return switch (item.what()) {
      case CREATE -> texts.get("import.create");
      case CHANGE ->
          texts.get(
              "import.change",
              Integer.toString(item.version()),
              texts.count("import.fields", item.changes().size()));
      case SAME -> texts.get("import.same", Integer.toString(item.version()));
    };
  }

  private static String icon(Item item) {
    return switch (item.what()) {
      case CREATE -> "mdi2p-plus";
      case CHANGE -> "mdi2p-pencil-outline";
      case SAME -> "mdi2e-equal";
    };
  }

  private Node problem(Problem problem) {
    var said = texts.check(problem.message());
    var words = problem.path().isEmpty() ? said : problem.path() + ": " + said;
    var label = label(words, "danger-text");
    label.setGraphic(Icons.of("mdi2c-close-octagon", "danger-icon"));
    label.setWrapText(true);
    label.setMinHeight(Label.USE_PREF_SIZE);
    return label;
  }

  private static Label label(String words, String styleClass) {
    var label = new Label(words);
    label.getStyleClass().addAll("small", styleClass);
    return label;
  }

  @FXML
  void confirm() {
    model.run();
  }

  @FXML
  void cancel() {
    close.run();
  }
}
