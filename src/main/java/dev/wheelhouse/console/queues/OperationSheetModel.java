package dev.wheelhouse.console.queues;

import dev.wheelhouse.api.Fault;
import dev.wheelhouse.api.OperationItem;
import dev.wheelhouse.api.OperationView;
import dev.wheelhouse.api.Query;
import dev.wheelhouse.console.link.EngineLink;
import dev.wheelhouse.console.link.Pace;
import dev.wheelhouse.model.control.ItemState;
import dev.wheelhouse.model.page.Page;
import dev.wheelhouse.model.page.PageRequest;
import dev.wheelhouse.time.Timers;
import java.time.Duration;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// One bulk operation with what became of its runs, read again while it goes on and its sheet is
/// open.
final class OperationSheetModel {
  static final int MOST = 500;
  private static final Duration AGAIN = Duration.ofMillis(500);

  private final EngineLink link;
  private final Pace pace;
  private final ObservableList<OperationItem> items = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<@Nullable OperationView> operation =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable Fault> problem = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyLongWrapper total = new ReadOnlyLongWrapper();
  private final ObjectProperty<@Nullable ItemState> state = new SimpleObjectProperty<>();
  private final BooleanProperty shown = new SimpleBooleanProperty();
  private Timers.@Nullable Timer waiting;
  private long id;

  OperationSheetModel(EngineLink link) {
    this.link = link;
    this.pace = new Pace(link, this::load);
    state.subscribe((_, _) -> pace.now());
    shown.subscribe((_, now) -> shownOrNot(now));
  }

  /// What was read at one moment.
  private record Read(OperationView operation, Page<OperationItem> items) {}

  /// Null until it is read.
  ReadOnlyObjectProperty<@Nullable OperationView> operationProperty() {
    return operation.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<@Nullable Fault> problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /// Its runs in its order, the first of them.
  ObservableList<OperationItem> items() {
    return items;
  }

  /// How many runs are in the chosen state.
  ReadOnlyLongProperty totalProperty() {
    return total.getReadOnlyProperty();
  }

  /// Only runs of which this became; null for all.
  ObjectProperty<@Nullable ItemState> stateProperty() {
    return state;
  }

  /// Whether the sheet is on screen.
  BooleanProperty shownProperty() {
    return shown;
  }

  void open(long wanted) {
    id = wanted;
    operation.set(null);
    problem.set(null);
    items.clear();
    state.set(null);
    pace.now();
  }

  void look() {
    pace.now();
  }

  private void shownOrNot(boolean now) {
    if (now) {
      pace.now();
    }
  }

  private void load() {
    var asked = id;
    var only = state.get();
    if (asked == 0) {
      pace.over();
      return;
    }
    Set<ItemState> states = only == null ? Set.of() : Set.of(only);
    link.fetch(
        it ->
            new Read(
                it.ask(new Query.GetOperation(asked)),
                it.ask(new Query.ListOperationItems(asked, states, PageRequest.first(MOST)))),
        read -> read(asked, only, read),
        this::failed);
  }

  private void read(long asked, @Nullable ItemState only, Read read) {
    if (asked == id && only == state.get()) {
      problem.set(null);
      if (!items.equals(read.items().items())) {
        items.setAll(read.items().items());
      }
      total.set(read.items().total());
      operation.set(read.operation());
    }
    pace.over();
    again(!read.operation().state().ended());
  }

  private void failed(Fault fault) {
    problem.set(fault);
    pace.over();
    again(true);
  }

  private void again(boolean goesOn) {
    if (waiting != null) {
      waiting.cancel();
    }
    waiting = goesOn && shown.get() ? link.after(AGAIN, pace::wish) : null;
  }
}
