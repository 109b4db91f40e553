package dev.wheelhouse.console.dag;

import dev.wheelhouse.console.control.InScene;
import dev.wheelhouse.console.jobs.form.FormFields;
import dev.wheelhouse.console.jobs.form.JobFields;
import dev.wheelhouse.console.jobs.form.Suggestions;
import dev.wheelhouse.console.text.Texts;
import dev.wheelhouse.model.definition.EdgeCondition.Comparison;
import dev.wheelhouse.model.run.Output;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// When an edge is picked.
final class EdgePane extends VBox {
  private final InspectorModel model;
  private final FormFields fields;
  private final Texts texts;
  private final FlowPane known = new FlowPane();

  EdgePane(InspectorParts parts) {
    this.model = parts.model();
    this.fields = parts.fields();
    this.texts = fields.texts();
    getStyleClass().add("inspector-sections");
    getChildren().add(condition());
  }

  private Node condition() {
    return new InspectorSection(texts, "dag.inspector.condition")
        .marked(fields, EdgeTexts.KIND)
        .with(
            fields.explained(
                EdgeTexts.KIND,
                "dag.inspector.picked",
                EdgeTexts.Kind.class,
                EdgePane::words,
                EdgePane::sentence),
            fields.when(
                fields
                    .line(EdgeTexts.CODES, "dag.inspector.codes", "mono-field")
                    .required()
                    .hint(texts.get("dag.inspector.codes-hint")),
                is(EdgeTexts.Kind.EXIT_CODE)),
            fields.when(output(), is(EdgeTexts.Kind.OUTPUT)));
  }

  private static Predicate<JobFields> is(EdgeTexts.Kind kind) {
    return it -> it.text(EdgeTexts.KIND).equals(kind.name());
  }

  private Node output() {
    var name = fields.lineInput(EdgeTexts.OUTPUT, "mono-field");
    Suggestions.bind(name, text -> Suggestions.holding(names(), text));
    known.getStyleClass().add("inspector-items");
    model.runs().runsProperty().when(InScene.of(known)).subscribe(this::offer);
    var signs = new ConditionWords(texts);
    var part =
        new VBox(
            fields.box(EdgeTexts.OUTPUT, "dag.inspector.output", name).required(),
            known,
            fields.row(
                List.of(42, 58),
                fields.choice(
                    EdgeTexts.COMPARISON,
                    "dag.inspector.comparison",
                    Arrays.stream(Comparison.values()).map(Comparison::name).toList(),
                    it -> signs.sign(Comparison.valueOf(it))),
                fields.line(EdgeTexts.VALUE, "dag.inspector.value", "mono-field")));
    part.getStyleClass().add("fields");
    return part;
  }

  private List<String> names() {
    var runs = model.runs().runsProperty().get();
    return runs == null ? List.of() : List.copyOf(runs.outputs().keySet());
  }

  /// What the upstream handed on last can be taken with a click.
  private void offer(@Nullable NodeRuns runs) {
    known.getChildren().clear();
    if (runs == null || runs.outputs().isEmpty()) {
      var none = new Label(texts.get("dag.inspector.no-outputs"));
      none.getStyleClass().addAll("small", "subtle");
      none.setWrapText(true);
      known.getChildren().add(none);
      return;
    }
    runs.outputs().forEach((name, value) -> known.getChildren().add(choice(name, value)));
  }

  private Button choice(String name, Output output) {
    var choice = new Button(name + " = " + brief(output.text()));
    choice.setMnemonicParsing(false);
    choice.getStyleClass().addAll("small", "output-choice");
    choice.setOnAction(_ -> fields.model().put(EdgeTexts.OUTPUT, name));
    return choice;
  }

  private static String brief(String text) {
    return text.length() <= 16 ? text : text.substring(0, 16) + "…";
  }

  private static String words(EdgeTexts.Kind kind) {
    return switch (kind) {
      case ALWAYS -> "dag.inspector.when-always";
      case EXIT_CODE -> "dag.inspector.when-code";
      case OUTPUT -> "dag.inspector.when-output";
      case OTHERWISE -> "dag.inspector.when-otherwise";
    };
  }

  private static String sentence(EdgeTexts.Kind kind) {
    return switch (kind) {
      case ALWAYS -> "dag.inspector.when-always-does";
      case EXIT_CODE -> "dag.inspector.when-code-does";
      case OUTPUT -> "dag.inspector.when-output-does";
      case OTHERWISE -> "dag.inspector.when-otherwise-does";
    };
  }
}
