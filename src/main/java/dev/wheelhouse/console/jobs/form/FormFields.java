package dev.wheelhouse.console.jobs.form;

import dev.wheelhouse.console.control.InScene;
import dev.wheelhouse.console.text.Texts;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;

/// Makes the fields of the form: each shows the text of its path and changes it, and can be found
/// by it.
public final class FormFields {
  private final FieldsModel model;
  private final FormLinks links;
  private final Texts texts;
  private final boolean narrow;
  private final Map<String, Node> inputs = new HashMap<>();

  FormFields(FieldsModel model, FormLinks links) {
    this(model, links, false);
  }

  /// @param narrow whether there is room for two fields side by side at most
  public FormFields(FieldsModel model, FormLinks links, boolean narrow) {
    this.model = model;
    this.narrow = narrow;
    this.links = links;
    this.texts = links.texts();
  }

  public FieldsModel model() {
    return model;
  }

  public FormLinks links() {
    return links;
  }

  public Texts texts() {
    return texts;
  }

  /// The input of a field; of what it belongs to, where it is not shown.
  public Optional<Node> input(String path) {
    for (var at = path; !at.isEmpty(); at = parent(at)) {
      var input = inputs.get(at);
      if (input != null && input.getScene() != null) {
        return Optional.of(input);
      }
    }
    return Optional.empty();
  }

  private static String parent(String path) {
    return path.substring(0, Math.max(0, Math.max(path.lastIndexOf('.'), path.lastIndexOf('['))));
  }

  public FieldBox line(String path, String labelKey, String... styleClasses) {
    return box(path, labelKey, lineInput(path, styleClasses));
  }

  /// A text field without a label of its own; the caller names it.
  public TextField lineInput(String path, String... styleClasses) {
    var field = new TextField();
    field.getStyleClass().addAll(styleClasses);
    follow(path, field);
    return field;
  }

  public FieldBox area(String path, String labelKey, int rows, String... styleClasses) {
    var area = new TextArea();
    area.setPrefRowCount(rows);
    area.setMinHeight(TextArea.USE_PREF_SIZE);
    area.getStyleClass().addAll(styleClasses);
    area.addEventFilter(KeyEvent.KEY_PRESSED, FormFields::tabLeaves);
    follow(path, area);
    return box(path, labelKey, area);
  }

  /// A tab in a text is a rare wish, the next field a common one. Ctrl+Tab types it.
  private static void tabLeaves(KeyEvent event) {
    if (event.getCode() == KeyCode.TAB && event.getSource() instanceof TextArea area) {
      event.consume();
      if (event.isControlDown()) {
        area.replaceSelection("\t");
      } else {
        area.requestFocusTraversal(
            event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
      }
    }
  }

  public FieldBox choice(
      String path, String labelKey, List<String> values, Function<String, String> words) {
    return box(path, labelKey, choiceInput(path, values, words));
  }

  public ComboBox<String> choiceInput(
      String path, List<String> values, Function<String, String> words) {
    var choice = new ComboBox<String>();
    choice.getItems().setAll(values);
    choice.setConverter(new ChoiceWords(words));
    choice.setMaxWidth(Double.MAX_VALUE);
    known(path, choice);
    document(choice).subscribe(fields -> choice.setValue(fields.text(path)));
    choice
        .valueProperty()
        .subscribe((_, value) -> Optional.ofNullable(value).ifPresent(it -> put(path, it)));
    return choice;
  }

  /// A choice among the values of an enum.
  ///
  /// @param wordsKey what one is called
  public <E extends Enum<E>> FieldBox choice(
      String path, String labelKey, Class<E> type, Function<E, String> wordsKey) {
    var values = Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
    return choice(path, labelKey, values, it -> texts.get(wordsKey.apply(Enum.valueOf(type, it))));
  }

  /// The same with a sentence under it about what is chosen.
  public <E extends Enum<E>> FieldBox explained(
      String path,
      String labelKey,
      Class<E> type,
      Function<E, String> wordsKey,
      Function<E, String> sentenceKey) {
    var box = choice(path, labelKey, type, wordsKey);
    document(box)
        .map(it -> it.text(path))
        .subscribe(
            it ->
                box.hint(it.isEmpty() ? "" : texts.get(sentenceKey.apply(Enum.valueOf(type, it)))));
    return box;
  }

  /// A line that proposes names while one types.
  public FieldBox named(String path, String labelKey, Function<KnownNames, List<String>> names) {
    var input = lineInput(path);
    Suggestions.bind(
        input, text -> Suggestions.holding(names.apply(model.namesProperty().getValue()), text));
    return box(path, labelKey, input);
  }

  /// A choice among names that the engine knows; one that it does not know stays, if it is there.
  public FieldBox known(String path, String labelKey, Function<KnownNames, List<String>> names) {
    var choice = choiceInput(path, List.of(), it -> it);
    var side = model.namesProperty().map(names);
    Runnable offer =
        () -> {
          var now = model.fields().text(path);
          var offered = new TreeSet<>(side.getValue());
          if (!now.isEmpty()) {
            offered.add(now);
          }
          if (!List.copyOf(offered).equals(choice.getItems())) {
            choice.getItems().setAll(offered);
            choice.setValue(now);
          }
        };
    side.when(InScene.of(choice)).subscribe(_ -> offer.run());
    document(choice).map(it -> it.text(path)).subscribe(_ -> offer.run());
    return box(path, labelKey, choice);
  }

  /// Takes part only while the fields say so.
  public <N extends Node> N when(N node, Predicate<JobFields> said) {
    node.visibleProperty().bind(document(node).map(said::test).orElse(true));
    node.managedProperty().bind(node.visibleProperty());
    return node;
  }

  public CheckBox flag(String path, String labelKey) {
    var box = new CheckBox(texts.get(labelKey));
    box.setMnemonicParsing(false);
    box.setWrapText(true);
    known(path, box);
    document(box).subscribe(fields -> box.setSelected(fields.flag(path)));
    box.selectedProperty().subscribe((_, on) -> put(path, on.toString()));
    return box;
  }

  public FieldBox box(String path, String labelKey, Node input) {
    return new FieldBox(path, texts.get(labelKey), input, model, links);
  }

  /// Nodes side by side in columns of one width.
  public GridPane columns(Node... nodes) {
    return narrow && nodes.length > 2 ? pairs(nodes) : SectionCard.columns(nodes);
  }

  /// Nodes side by side in columns of so many per cent each.
  public GridPane row(List<? extends Number> widths, Node... nodes) {
    return SectionCard.sized(widths, nodes);
  }

  /// A flag with a mark where it has changed.
  public Node markedFlag(String path, String labelKey) {
    var line = new HBox(flag(path, labelKey), new ChangeMark(path, model, texts));
    line.getStyleClass().add("field-heading");
    return line;
  }

  /// Nodes side by side in columns of so many per cent each; where that is too narrow, one under
  /// the other.
  GridPane sized(List<? extends Number> widths, Node... nodes) {
    if (!narrow) {
      return SectionCard.sized(widths, nodes);
    }
    var grid = SectionCard.columns(nodes[0]);
    IntStream.range(1, nodes.length).forEach(i -> grid.add(nodes[i], 0, i));
    return grid;
  }

  /// The last one of an odd number has the width of two.
  private static GridPane pairs(Node... nodes) {
    var grid = SectionCard.columns(nodes[0], nodes[1]);
    for (var i = 2; i < nodes.length; i++) {
      var wide = i == nodes.length - 1 && i % 2 == 0;
      grid.add(nodes[i], i % 2, i / 2, wide ? 2 : 1, 1);
    }
    return grid;
  }

  boolean narrow() {
    return narrow;
  }

  /// What stands in the fields, for as long as the node is in the window.
  public ObservableValue<JobFields> document(Node node) {
    return model.fieldsProperty().when(InScene.of(node));
  }

  private void put(String path, String text) {
    model.put(path, text);
  }

  /// Makes an input known by its path.
  void known(String path, Node input) {
    input.setId(path.replaceAll("[.\\[\\]]+", "-"));
    inputs.put(path, input);
    input
        .focusedProperty()
        .subscribe(
            (before, now) -> {
              if (before && !now) {
                model.problems().judge(path);
              }
            });
  }

  private void follow(String path, TextInputControl input) {
    known(path, input);
    var typed = new TypedText(input, text -> put(path, text));
    document(input).subscribe(fields -> typed.show(fields.text(path)));
  }
}
