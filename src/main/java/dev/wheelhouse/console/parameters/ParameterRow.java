package dev.wheelhouse.console.parameters;

import dev.wheelhouse.console.control.Icons;
import dev.wheelhouse.console.shell.Faults;
import dev.wheelhouse.console.text.Texts;
import dev.wheelhouse.model.definition.Parameter;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// A parameter's field with its name above and what is wrong with it below.
public final class ParameterRow extends VBox {
  private static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");

  private final ParameterField field;
  private final Texts texts;
  private final Control input;
  private final Label problem =
      new Label("", Icons.of("mdi2c-close-octagon", "in-row", "danger-icon"));

  public ParameterRow(ParameterField field, Texts texts) {
    this.field = field;
    this.texts = texts;
    this.input = field.choices().isEmpty() ? typed() : chosen();
    input.setId("parameter-" + field.parameter().name());
    input.setMaxWidth(Double.MAX_VALUE);
    input.focusedProperty().subscribe(this::focus);
    problem.getStyleClass().addAll("small", "danger-text");
    problem.setWrapText(true);
    problem.managedProperty().bind(problem.visibleProperty());
    getStyleClass().addAll("form-row", "parameter");
    getChildren().addAll(heading(), input, problem);
    field.problemProperty().subscribe(this::show);
  }

  public void focusInput() {
    input.requestFocus();
  }

  private Node heading() {
    var parameter = field.parameter();
    var name = new Label(parameter.name());
    name.getStyleClass().addAll("small", "medium", "muted");
    name.setLabelFor(input);
    var heading = new HBox(name);
    heading.getStyleClass().add("heading");
    if (parameter.required()) {
      var mark = new Label("*");
      mark.getStyleClass().addAll("small", "danger-text");
      mark.setAccessibleText(texts.get("start-job.required"));
      heading.getChildren().add(mark);
    }
    var type = new Label(texts.get(typeKey(parameter.type())));
    type.getStyleClass().addAll("small", "subtle");
    heading.getChildren().add(type);
    return heading;
  }

  private TextField typed() {
    var text = new TextField();
    text.textProperty().bindBidirectional(field.valueProperty());
    text.setPromptText(String.join(", ", field.parameter().allowed()));
    return text;
  }

  private ComboBox<String> chosen() {
    var box = new ComboBox<String>();
    box.getItems().setAll(field.choices());
    box.setConverter(new NoneShown(texts.get("start-job.no-value")));
    box.valueProperty().bindBidirectional(field.valueProperty());
    return box;
  }

  private void focus(boolean before, boolean now) {
    if (before && !now) {
      field.judge();
    }
  }

  private void show(@Nullable FieldProblem found) {
    var words = found == null ? "" : words(found);
    problem.setText(words);
    problem.setVisible(found != null);
    input.pseudoClassStateChanged(INVALID, found != null);
    input.setAccessibleHelp(words);
  }

  private String words(FieldProblem found) {
    return switch (found) {
      case FieldProblem.Missing _ -> texts.get("start-job.missing");
      case FieldProblem.Misfit(var type) -> texts.get(misfitKey(type));
      case FieldProblem.NotAllowed(var allowed) ->
          texts.get("start-job.not-allowed", String.join(", ", allowed));
      case FieldProblem.Refused(var fault) -> Faults.words(fault, texts);
    };
  }

  private static String typeKey(Parameter.Type type) {
    return switch (type) {
      case TEXT -> "start-job.type-text";
      case INTEGER -> "start-job.type-integer";
      case DECIMAL -> "start-job.type-decimal";
      case BOOLEAN -> "start-job.type-boolean";
      case DATE -> "start-job.type-date";
      case LIST -> "start-job.type-list";
      case SECRET -> "start-job.type-secret";
    };
  }

  private static String misfitKey(Parameter.Type type) {
    return switch (type) {
      case TEXT -> "start-job.no-text";
      case INTEGER -> "start-job.no-integer";
      case DECIMAL -> "start-job.no-decimal";
      case BOOLEAN -> "start-job.no-boolean";
      case DATE -> "start-job.no-date";
      case LIST -> "start-job.no-list";
      case SECRET -> "start-job.no-secret";
    };
  }

  /// Shows that no value is chosen as a word.
  private static final class NoneShown extends StringConverter<String> {
    private final String none;

    NoneShown(String none) {
      this.none = none;
    }

    @Override
    public String toString(@Nullable String value) {
      return value == null || value.isEmpty() ? none : value;
    }

    @Override
    public String fromString(String shown) {
      return shown.equals(none) ? "" : shown;
    }
  }
}
