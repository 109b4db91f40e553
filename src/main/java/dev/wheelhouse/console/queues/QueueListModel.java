package dev.wheelhouse.console.queues;

import dev.wheelhouse.api.Changes;
import dev.wheelhouse.api.DeadLetterGroup;
import dev.wheelhouse.api.Fault;
import dev.wheelhouse.api.QueueEntry;
import dev.wheelhouse.console.control.Wish;
import dev.wheelhouse.console.link.EngineLink;
import dev.wheelhouse.console.link.Pace;
import dev.wheelhouse.time.Timers;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The rows of the chosen queue, read again when the engine tells of changes, and which of them the
/// operator looks at.
public final class QueueListModel {
  static final int PAGE = 200;
  static final int MEMBERS = 10;
  static final int MOST = 2_000;
  private static final Duration TYPING = Duration.ofMillis(250);

  private final EngineLink link;
  private final QueueFilterModel filter;
  private final Pace pace;
  private final Wish focusFilter = new Wish();
  private final Wish follow = new Wish();

  private final ObservableList<QueueRow> rows = FXCollections.observableArrayList();
  private final ObservableList<QueueRow> shownRows = FXCollections.unmodifiableObservableList(rows);
  private final ReadOnlyObjectWrapper<@Nullable Round> round = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Phase> phase = new ReadOnlyObjectWrapper<>(Phase.LOADING);
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<@Nullable Fault> problem = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable QueueRow> chosen = new ReadOnlyObjectWrapper<>();
  private final BooleanProperty shown = new SimpleBooleanProperty();
  private final Map<String, Integer> open = new HashMap<>();

  private Timers.@Nullable Timer typing;
  private int wanted = PAGE;
  private int wave;
  private boolean changing;

  QueueListModel(EngineLink link, QueueFilterModel filter) {
    this.link = link;
    this.filter = filter;
    this.pace = new Pace(link, this::refresh);
    filter.queueProperty().subscribe((_, _) -> another());
    filter.groupedProperty().subscribe((_, _) -> another());
    filter.ownerProperty().subscribe((_, _) -> load());
    filter.textProperty().subscribe((_, _) -> loadAfterTyping());
    shown.subscribe((_, now) -> shownOrNot(now));
    link.outageProperty().subscribe((_, outage) -> backOrNot(outage == null));
  }

  /// What the table's place shows.
  public enum Phase {
    LOADING,
    ROWS,
    /// Nothing stands in the queue.
    EMPTY,
    /// The filter hides all of it.
    HIDDEN,
    FAILED
  }

  public QueueFilterModel filter() {
    return filter;
  }

  public ObservableList<QueueRow> rows() {
    return shownRows;
  }

  /// What was read last; null before that.
  ReadOnlyObjectProperty<@Nullable Round> roundProperty() {
    return round.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Phase> phaseProperty() {
    return phase.getReadOnlyProperty();
  }

  /// Whether the operator waits for an answer.
  public ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  /// Why nothing could be read; null when it could.
  public ReadOnlyObjectProperty<@Nullable Fault> problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /// The row that the operator is on; null for none.
  public ReadOnlyObjectProperty<@Nullable QueueRow> chosenProperty() {
    return chosen.getReadOnlyProperty();
  }

  /// Whether the screen is there; it asks for nothing while it is not.
  public BooleanProperty shownProperty() {
    return shown;
  }

  /// The operator wants to type into the filter.
  public Wish focusFilter() {
    return focusFilter;
  }

  /// The table is to select the chosen row.
  Wish follow() {
    return follow;
  }

  /// How many entries the filter finds.
  public long total() {
    var last = round.get();
    return last == null ? 0 : last.total();
  }

  List<DeadLetterGroup> groups() {
    var last = round.get();
    return last == null ? List.of() : last.groups();
  }

  /// The table tells which row is selected; what it says while rows change is not the operator's.
  void choose(@Nullable QueueRow row) {
    if (!changing) {
      chosen.set(row);
    }
  }

  /// Opens or closes a group.
  public void toggle(QueueRow.Group row) {
    var signature = row.group().signature();
    if (open.remove(signature) == null) {
      open.put(signature, MEMBERS);
    }
    load();
  }

  /// Loads more: of a group all, of the queue the next part.
  public void more(QueueRow.More row) {
    if (row.signature().isEmpty()) {
      wanted = Math.min(MOST, wanted + PAGE);
    } else {
      open.put(row.signature(), MOST);
    }
    load();
  }

  /// Whether more of the queue can be listed.
  boolean canList(QueueRow.More row) {
    return row.signature().isEmpty() ? wanted < MOST : open.getOrDefault(row.signature(), 0) < MOST;
  }

  /// The last row is on screen: what follows it is wanted.
  void endInSight() {
    if (!busy.get() && !rows.isEmpty() && rows.getLast() instanceof QueueRow.More more) {
      if (more.signature().isEmpty() && canList(more)) {
        more(more);
      }
    }
  }

  /// Something has changed at the engine.
  void changed(List<Changes> changes) {
    if (shown.get() && !changes.isEmpty()) {
      pace.wish();
    }
  }

  /// Reads everything anew.
  public void load() {
    if (typing != null) {
      typing.cancel();
      typing = null;
    }
    wave++;
    busy.set(shown.get());
    pace.now();
  }

  private void another() {
    open.clear();
    wanted = PAGE;
    rows.clear();
    chosen.set(null);
    phase.set(Phase.LOADING);
    load();
  }

  private void loadAfterTyping() {
    if (typing != null) {
      typing.cancel();
    }
    typing = link.after(TYPING, this::load);
  }

  private void shownOrNot(boolean now) {
    if (now) {
      pace.now();
    }
  }

  private void backOrNot(boolean back) {
    if (back && shown.get()) {
      pace.wish();
    }
  }

  private void refresh() {
    if (!shown.get()) {
      pace.over();
      return;
    }
    var asked = wave;
    var what = new Round.Wanted(filter.filter(), filter.groups(), wanted, open);
    link.fetch(it -> Round.of(it, what), read -> read(asked, read), this::failed);
  }

  private void read(int asked, Round read) {
    if (asked == wave) {
      busy.set(false);
      problem.set(null);
      open.keySet().retainAll(read.groups().stream().map(DeadLetterGroup::signature).toList());
      show(read.rows());
      round.set(read);
      phase.set(phase(read));
    }
    pace.over();
  }

  private Phase phase(Round read) {
    if (!rows.isEmpty()) {
      return Phase.ROWS;
    }
    return filter.narrow().get() && inQueue(read) > 0 ? Phase.HIDDEN : Phase.EMPTY;
  }

  /// How many stand in the chosen queue, whatever the filter.
  long inQueue(Round read) {
    var counts = read.counts();
    return switch (filter.queueProperty().get()) {
      case PENDING -> counts.pending();
      case RETRY -> counts.retry();
      case DEAD_LETTERS -> counts.deadLetters();
      case CONFIRMATION -> counts.confirmation();
    };
  }

  private void failed(Fault fault) {
    busy.set(false);
    if (rows.isEmpty()) {
      problem.set(fault);
      phase.set(Phase.FAILED);
    }
    pace.over();
  }

  /// Rows that stay keep their places in the list, and the chosen one stays chosen.
  private void show(List<QueueRow> fresh) {
    var key = chosen.get() == null ? null : chosen.get().key();
    changing = true;
    if (fresh.size() == rows.size()) {
      for (var i = 0; i < fresh.size(); i++) {
        if (!fresh.get(i).equals(rows.get(i))) {
          rows.set(i, fresh.get(i));
        }
      }
    } else {
      rows.setAll(fresh);
    }
    var again = fresh.stream().filter(row -> row.key().equals(key)).findFirst();
    chosen.set(again.orElse(null));
    follow.make();
    changing = false;
  }

  /// The entries that are read, by no particular order.
  List<QueueEntry> loaded() {
    var last = round.get();
    return last == null ? List.of() : last.loaded();
  }
}
