package dev.wheelhouse.console.queues;

import dev.wheelhouse.api.DeadLetterGroup;
import dev.wheelhouse.api.QueueEntry;
import dev.wheelhouse.console.control.Icons;
import dev.wheelhouse.console.control.InScene;
import dev.wheelhouse.console.control.Tips;
import dev.wheelhouse.console.shell.Frame;
import dev.wheelhouse.console.text.Texts;
import dev.wheelhouse.model.control.QueueFilter.Queue;
import java.time.Instant;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/// The columns of the table, by queue; runs, and sentences where there are some, take what the
/// others leave.
final class QueueColumns {
  private static final double SCROLL_BAR = 16;

  /// Of what is left, where a column of sentences takes the rest.
  private static final double RUN_SHARE = 0.4;

  private final TableView<QueueRow> table;
  private final QueuesModel queues;
  private final QueueActs acts;
  private final Frame frame;
  private final QueueWords words;
  private final Texts texts;

  QueueColumns(
      TableView<QueueRow> table,
      QueuesModel queues,
      QueueActs acts,
      Frame frame,
      QueueWords words) {
    this.table = table;
    this.queues = queues;
    this.acts = acts;
    this.frame = frame;
    this.words = words;
    this.texts = words.texts();
    table.widthProperty().subscribe(_ -> fit());
    frame.theme().scaleProperty().when(InScene.of(table)).subscribe(_ -> fit());
  }

  void show(Queue queue) {
    table.getColumns().clear();
    switch (queue) {
      case PENDING -> {
        run();
        text("queues.since", 104, words::since, (_, _) -> "", "mono");
        text("queues.owner", 104, (it, _) -> it.owner(), (_, _) -> "", "owner");
        text("queues.waits-for", 230, words::waits, (_, _) -> "", "muted", "wide");
      }
      case RETRY -> {
        tick();
        run();
        add("queues.next-attempt", 148, CountdownCell::new, "retry");
        text("queues.tries", 62, (it, _) -> QueueWords.tries(it), (_, _) -> "", "mono");
        text(
            "queues.last-error",
            150,
            (it, _) -> QueueWords.firstLine(it.error()),
            (_, _) -> "",
            "muted",
            "wide");
        add("queues.retry-column", 44, RetryCell::new, "act");
      }
      case DEAD_LETTERS -> {
        tick();
        run();
        text("queues.failed", 112, words::since, words::since, "mono");
        text("queues.owner", 104, (it, _) -> it.owner(), (it, _) -> words.jobs(it), "owner");
        add("queues.safety", 132, SafetyCell::new, "safety");
      }
      case CONFIRMATION -> {}
    }
    fit();
  }

  private void tick() {
    var column = add("queues.tick-column", 34, () -> new TickCell(queues.bulk(), words), "tick");
    column.setText("");
    var all = new CheckBox();
    all.setAccessibleText(texts.get("queues.tick-all"));
    all.setTooltip(new Tooltip(texts.get("queues.tick-all")));
    all.setId("tick-all");
    var bulk = queues.bulk();
    all.setOnAction(_ -> all(all.isSelected() && bulk.picksProperty().get().none()));
    bulk.picksProperty().when(InScene.of(all)).subscribe(picks -> show(all, picks));
    column.setGraphic(all);
  }

  private void all(boolean on) {
    if (on) {
      queues.bulk().all();
    } else {
      queues.bulk().clear();
    }
  }

  private void show(CheckBox all, Picks picks) {
    var whole = picks.all() && picks.except().isEmpty();
    all.setIndeterminate(!picks.none() && !whole);
    all.setSelected(whole);
  }

  private void run() {
    var column = add("queues.run", 220, () -> new RunKeyCell(queues, words), "run");
    column.setText("");
    var name = new Label(texts.get("queues.run"));
    name.prefWidthProperty().bind(column.widthProperty().multiply(RunKeyCell.NAME_SHARE));
    name.setMinWidth(60);
    var heads = new HBox(name, new Label(texts.get("queues.key")));
    heads.getStyleClass().add("queue-heads");
    heads.prefWidthProperty().bind(column.widthProperty());
    column.setGraphic(heads);
  }

  private void text(
      String textKey,
      double width,
      BiFunction<QueueEntry, Instant, String> entry,
      BiFunction<DeadLetterGroup, Instant, String> group,
      String... styleClasses) {
    add(textKey, width, () -> new TextCell(entry, group), styleClasses);
  }

  private TableColumn<QueueRow, QueueRow> add(
      String textKey,
      double width,
      Supplier<TableCell<QueueRow, QueueRow>> cell,
      String... styleClasses) {
    var column = new TableColumn<QueueRow, QueueRow>(texts.get(textKey));
    column.setId(textKey.replace('.', '-'));
    column.getStyleClass().addAll(styleClasses);
    column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
    column.setCellFactory(_ -> cell.get());
    column.setUserData(width);
    column.setSortable(false);
    column.setReorderable(false);
    table.getColumns().add(column);
    return column;
  }

  private void fit() {
    var factor = frame.theme().scale().factor();
    var left = table.getWidth() - SCROLL_BAR * factor;
    for (var column : table.getColumns()) {
      column.setPrefWidth((double) column.getUserData() * factor);
      left -= column.getPrefWidth();
    }
    var wide = named("wide");
    var run = named("run");
    if (run != null) {
      var share = wide == null ? 1 : RUN_SHARE;
      run.setPrefWidth(Math.max(160 * factor, run.getPrefWidth() + left * share));
    }
    if (wide != null) {
      wide.setPrefWidth(wide.getPrefWidth() + Math.max(0, left * (1 - RUN_SHARE)));
    }
  }

  private @Nullable TableColumn<QueueRow, ?> named(String styleClass) {
    return table.getColumns().stream()
        .filter(column -> column.getStyleClass().contains(styleClass))
        .findFirst()
        .orElse(null);
  }

  /// One text that follows the clock; what is cut off stands in its tooltip.
  private final class TextCell extends TableCell<QueueRow, QueueRow> {
    TextCell(
        BiFunction<QueueEntry, Instant, String> entry,
        BiFunction<DeadLetterGroup, Instant, String> group) {
      var clock = frame.clock().nowProperty();
      Function<Instant, String> said =
          now ->
              switch (getItem()) {
                case QueueRow.Entry(var it, _) -> entry.apply(it, now);
                case QueueRow.Group(var it, _) -> group.apply(it, now);
                case QueueRow.More _ -> "";
                case null -> "";
              };
      textProperty()
          .bind(Bindings.createStringBinding(() -> said.apply(clock.get()), itemProperty(), clock));
      Tips.onHover(this, this::getText);
    }
  }

  /// How often it was tried, of a group whether its runs may be tried again.
  private final class SafetyCell extends TableCell<QueueRow, QueueRow> {
    @Override
    protected void updateItem(@Nullable QueueRow row, boolean empty) {
      super.updateItem(row, empty);
      getStyleClass().remove("mono");
      setGraphic(null);
      switch (empty ? null : row) {
        case QueueRow.Entry(var it, _) -> {
          getStyleClass().add("mono");
          setText(words.triesInFull(it));
          setGraphic(it.repeatable() ? null : shield(false));
          Tips.onHover(this, () -> words.safety(it));
        }
        case QueueRow.Group(var it, _) -> {
          setText(words.safety(it));
          setGraphic(shield(it.repeatable() == it.count()));
          Tips.onHover(this, this::getText);
        }
        case QueueRow.More _ -> setText("");
        case null -> setText("");
      }
    }

    private static Node shield(boolean safe) {
      return safe
          ? Icons.of("mdi2s-shield-check-outline", "in-row", "success-icon")
          : Icons.of("mdi2s-shield-alert-outline", "in-row", "warning-icon");
    }
  }

  /// When the next attempt comes.
  private final class CountdownCell extends TableCell<QueueRow, QueueRow> {
    private final Countdown countdown = new Countdown(words, frame.clock(), queues.link());

    @Override
    protected void updateItem(@Nullable QueueRow row, boolean empty) {
      super.updateItem(row, empty);
      if (!empty && row instanceof QueueRow.Entry(var entry, _)) {
        countdown.show(entry);
        setGraphic(countdown);
        Tips.onHover(this, () -> words.waits(entry, frame.clock().now()));
      } else {
        setGraphic(null);
      }
    }
  }

  /// Ends the wait.
  private final class RetryCell extends TableCell<QueueRow, QueueRow> {
    private final Button retry;

    RetryCell() {
      retry = RetryButton.of(frame, queues.link(), texts);
      retry.setFocusTraversable(false);
    }

    @Override
    protected void updateItem(@Nullable QueueRow row, boolean empty) {
      super.updateItem(row, empty);
      if (!empty && row instanceof QueueRow.Entry(var entry, _)) {
        retry.setOnAction(_ -> acts.retryNow(entry));
        setGraphic(retry);
      } else {
        setGraphic(null);
      }
    }
  }
}
