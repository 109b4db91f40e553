package dev.wheelhouse.console.queues;

import dev.wheelhouse.console.control.Icons;
import dev.wheelhouse.console.control.Tips;
import dev.wheelhouse.console.theme.StateStyle;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// What a row is: of a run its name and key, of a group its error and how many runs have it, of the
/// rest how much it is.
final class RunKeyCell extends TableCell<QueueRow, QueueRow> {
  /// How much of the column belongs to the name.
  static final double NAME_SHARE = 0.5;

  private static final PseudoClass OPEN = PseudoClass.getPseudoClass("open");
  private static final PseudoClass MEMBER = PseudoClass.getPseudoClass("member");

  private final QueuesModel queues;
  private final QueueWords words;
  private final Label name = new Label();
  private final Label key = new Label();
  private final HBox run = new HBox(name, key);
  private final Button arrow = new Button("", Icons.of("mdi2c-chevron-right"));
  private final Label title = new Label();
  private final Label members = new Label();
  private final HBox group;
  private final Label rest = new Label();
  private final Hyperlink more = new Hyperlink();
  private final HBox remainder = new HBox(rest, more);

  RunKeyCell(QueuesModel queues, QueueWords words) {
    this.queues = queues;
    this.words = words;
    name.getStyleClass().add("queue-name");
    name.prefWidthProperty().bind(widthProperty().multiply(NAME_SHARE));
    name.setMinWidth(60);
    key.getStyleClass().addAll("mono", "queue-key");
    key.setMinWidth(0);
    run.getStyleClass().add("queue-run");
    arrow.getStyleClass().setAll("button", "tree-arrow");
    arrow.setFocusTraversable(false);
    arrow.setMouseTransparent(true);
    arrow.setAccessibleText(words.texts().get("queues.show-more"));
    title.getStyleClass().add("strong");
    title.setMinWidth(0);
    members.getStyleClass().addAll("tag", "alarm-tag");
    members.setMinWidth(Region.USE_PREF_SIZE);
    var icon = Icons.of(StateStyle.DEAD_LETTER.icon(), "state-icon", "dead-letter", "in-row");
    group = new HBox(arrow, icon, title, members);
    group.getStyleClass().add("queue-group");
    rest.getStyleClass().add("muted");
    rest.setMinWidth(0);
    more.setFocusTraversable(false);
    more.setMinWidth(Region.USE_PREF_SIZE);
    remainder.getStyleClass().add("queue-more");
    Tips.onHover(this, this::tip);
  }

  @Override
  protected void updateItem(@Nullable QueueRow row, boolean empty) {
    super.updateItem(row, empty);
    setGraphic(row == null || empty ? null : content(row));
  }

  private HBox content(QueueRow row) {
    pseudoClassStateChanged(MEMBER, row instanceof QueueRow.Entry(_, var inGroup) && inGroup);
    return switch (row) {
      case QueueRow.Entry(var entry, _) -> {
        name.setText(QueueWords.name(entry));
        key.setText(words.key(entry));
        yield run;
      }
      case QueueRow.Group(var it, var open) -> {
        pseudoClassStateChanged(OPEN, open);
        title.setText(words.title(it));
        members.setText(words.texts().count("runs.count", it.count()));
        yield group;
      }
      case QueueRow.More it -> more(it);
    };
  }

  private HBox more(QueueRow.More row) {
    var can = queues.list().canList(row);
    rest.setText(words.texts().count(can ? "queues.more" : "queues.more-hidden", row.left()));
    more.setText(words.texts().get("queues.show-more"));
    more.setVisible(can);
    more.setOnAction(_ -> queues.list().more(row));
    return remainder;
  }

  private String tip() {
    return switch (getItem()) {
      case QueueRow.Entry(var entry, _) ->
          String.join(
              "\n",
              entry.dagName().isEmpty()
                  ? QueueWords.name(entry)
                  : entry.dagName() + " · " + QueueWords.name(entry),
              words.runs().slotInFull(entry.run().run()));
      case QueueRow.Group(var it, _) -> it.error();
      case QueueRow.More _ -> "";
      case null -> "";
    };
  }
}
