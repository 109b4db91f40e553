package dev.wheelhouse.console.runs;

import dev.wheelhouse.console.control.Clip;
import dev.wheelhouse.console.control.InScene;
import java.util.stream.Collectors;
import javafx.collections.ListChangeListener;
import javafx.collections.WeakListChangeListener;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;

/// The lines of the log on screen: the end stays in sight until the operator scrolls up, a hit is
/// scrolled to, chosen lines are copied.
final class LogList {
  private final ListView<LogLine> list;
  private final LogModel model;

  /// Kept here, because the model, which outlives the view, knows it only weakly.
  private final ListChangeListener<LogLine> keepPlace = this::keepPlace;

  LogList(ListView<LogLine> list, LogModel model) {
    this.list = list;
    this.model = model;
  }

  void fill() {
    list.setItems(model.lines());
    list.setCellFactory(_ -> new LogCell(model.search()));
    list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    list.addEventFilter(ScrollEvent.SCROLL, this::scrolled);
    list.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    model.lines().addListener(new WeakListChangeListener<>(keepPlace));
    var inScene = InScene.of(list);
    model.followProperty().when(inScene).subscribe(this::toEnd);
    model.search().positionProperty().when(inScene).subscribe(_ -> toHit());
    model.focus().timesProperty().when(inScene).subscribe((_, _) -> list.requestFocus());
  }

  /// While following the end stays in sight; else lines added above must not move what is read.
  private void keepPlace(ListChangeListener.Change<? extends LogLine> change) {
    while (change.next()) {
      var above = change.getFrom() == 0 && change.getTo() < list.getItems().size();
      if (model.followProperty().get()) {
        toEnd(true);
      } else if (change.wasAdded() && above) {
        list.scrollTo(change.getTo());
      }
    }
  }

  private void toEnd(boolean following) {
    if (following && !list.getItems().isEmpty()) {
      list.scrollTo(list.getItems().size() - 1);
    }
  }

  private void toHit() {
    var line = model.search().line();
    if (line >= 0) {
      model.followProperty().set(false);
      list.getSelectionModel().clearAndSelect(line);
      list.scrollTo(Math.max(0, line - 2));
    }
  }

  private void scrolled(ScrollEvent event) {
    if (event.getDeltaY() > 0) {
      model.followProperty().set(false);
    }
  }

  private void pressed(KeyEvent event) {
    switch (event.getCode()) {
      case UP, PAGE_UP, HOME -> model.followProperty().set(false);
      case END -> model.followProperty().set(true);
      case C -> copyIfAsked(event);
      default -> {}
    }
  }

  private void copyIfAsked(KeyEvent event) {
    if (event.isShortcutDown()) {
      event.consume();
      Clip.copy(
          list.getSelectionModel().getSelectedItems().stream()
              .map(LogLine::text)
              .collect(Collectors.joining("\n")));
    }
  }
}
