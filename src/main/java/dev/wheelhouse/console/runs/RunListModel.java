package dev.wheelhouse.console.runs;

import dev.wheelhouse.api.Changes;
import dev.wheelhouse.api.Fault;
import dev.wheelhouse.api.Query;
import dev.wheelhouse.api.RunView;
import dev.wheelhouse.console.control.Wish;
import dev.wheelhouse.console.link.EngineLink;
import dev.wheelhouse.console.link.Pace;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.page.Page;
import dev.wheelhouse.model.page.PageRequest;
import dev.wheelhouse.model.run.RunFilter;
import dev.wheelhouse.time.Timers;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The live table of runs: loads it in pages, keeps what is in sight up to date, and holds new rows
/// back while the operator is busy with the ones that are there.
public final class RunListModel {
  private static final Duration TYPING = Duration.ofMillis(250);

  private final EngineLink link;
  private final RunFilterModel filter = new RunFilterModel();
  private final StateCounts counts;
  private final Wish focusFilter = new Wish();
  private final RunPages pages = new RunPages();
  private final RunRows rows = new RunRows();
  private final Pace pace;

  private final ReadOnlyObjectWrapper<Phase> phase = new ReadOnlyObjectWrapper<>(Phase.LOADING);
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private final ReadOnlyLongWrapper total = new ReadOnlyLongWrapper();
  private final ReadOnlyLongWrapper hidden = new ReadOnlyLongWrapper();
  private final ReadOnlyIntegerWrapper unseen = new ReadOnlyIntegerWrapper();
  private final ReadOnlyObjectWrapper<@Nullable Fault> problem = new ReadOnlyObjectWrapper<>();
  private final ObjectProperty<@Nullable RunRow> selected = new SimpleObjectProperty<>();
  private final BooleanProperty inUse = new SimpleBooleanProperty();
  private final BooleanProperty shown = new SimpleBooleanProperty();

  private RunFilter loaded = RunFilter.ALL;
  private Timers.@Nullable Timer typing;
  private Set<RunId> inSight = Set.of();
  private int wave;
  private boolean extending;

  public RunListModel(EngineLink link) {
    this.link = link;
    this.counts = new StateCounts(link, filter);
    this.pace = new Pace(link, this::refresh);
    filter.states().addListener((javafx.beans.Observable _) -> load());
    filter.rangeProperty().subscribe((_, _) -> load());
    filter.jobProperty().subscribe((_, _) -> loadAfterTyping());
    shown.subscribe((_, now) -> shownOrNot(now));
    link.outageProperty().subscribe((_, outage) -> backOrNot(outage == null));
  }

  /// What the table's place shows.
  public enum Phase {
    LOADING,
    ROWS,
    /// There has never been a run.
    NOTHING_YET,
    /// The filter hides every run.
    HIDDEN,
    FAILED
  }

  public RunFilterModel filter() {
    return filter;
  }

  public StateCounts counts() {
    return counts;
  }

  /// The operator wants to type into the filter.
  public Wish focusFilter() {
    return focusFilter;
  }

  /// The rows in order: top-level runs, newest first, each open DAG run followed by its nodes.
  public ObservableList<RunRow> rows() {
    return rows.list();
  }

  public ReadOnlyObjectProperty<Phase> phaseProperty() {
    return phase.getReadOnlyProperty();
  }

  /// Whether the operator waits for an answer.
  public ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  /// How many runs the filter lets through.
  public ReadOnlyLongProperty totalProperty() {
    return total.getReadOnlyProperty();
  }

  /// How many runs there are behind the filter, while it hides all.
  public ReadOnlyLongProperty hiddenProperty() {
    return hidden.getReadOnlyProperty();
  }

  /// New runs above the first row that wait for the operator.
  public ReadOnlyIntegerProperty unseenProperty() {
    return unseen.getReadOnlyProperty();
  }

  /// Why nothing could be loaded; null when it could.
  public ReadOnlyObjectProperty<@Nullable Fault> problemProperty() {
    return problem.getReadOnlyProperty();
  }

  public ObjectProperty<@Nullable RunRow> selectedProperty() {
    return selected;
  }

  /// Selects the row of a run, if it is there.
  void selectRun(@Nullable RunId run) {
    rows().stream().filter(row -> row.id().equals(run)).findFirst().ifPresent(selected::set);
  }

  /// Whether rows must keep their places: the pointer is on them, or the first is out of sight.
  public BooleanProperty inUseProperty() {
    return inUse;
  }

  /// Whether the table is on screen; it asks for nothing while it is not.
  public BooleanProperty shownProperty() {
    return shown;
  }

  /// Something has changed at the engine.
  void changed(List<Changes> changes) {
    if (shown.get() && !changes.isEmpty()) {
      pace.wish();
    }
  }

  /// Loads the first page anew, with the new runs that were held back.
  public void load() {
    if (typing != null) {
      typing.cancel();
      typing = null;
    }
    var asked = ++wave;
    var wanted = filter.at(link.now());
    busy.set(true);
    link.fetch(
        it -> FirstPage.of(it, wanted), first -> started(asked, wanted, first), this::couldNotLoad);
  }

  private void started(int asked, RunFilter wanted, FirstPage first) {
    if (asked != wave) {
      return;
    }
    loaded = wanted;
    busy.set(false);
    problem.set(null);
    extending = false;
    pages.start(first.page());
    hidden.set(first.all());
    show();
    if (rows.anyOpen()) {
      pace.wish();
    }
  }

  private void couldNotLoad(Fault fault) {
    busy.set(false);
    var wanted = filter.at(link.now());
    if (rows().isEmpty() || !sameChoice(wanted)) {
      problem.set(fault);
      phase.set(Phase.FAILED);
    }
  }

  private boolean sameChoice(RunFilter wanted) {
    return loaded.states().equals(wanted.states())
        && loaded.jobText().equals(wanted.jobText())
        && (loaded.createdFrom() == null) == (wanted.createdFrom() == null);
  }

  /// The rows between these indices are on screen.
  public void inSight(int first, int last) {
    var ids = new HashSet<RunId>();
    for (var i = Math.max(0, first); i <= last && i < rows().size(); i++) {
      var run = rows().get(i).view().run();
      ids.add(run.parent().orElse(run.id()));
    }
    inSight = ids;
    if (last >= rows().size() - RunPages.SIZE / 4) {
      extend();
    }
  }

  private void extend() {
    if (!extending && pages.more() && link.outageProperty().get() == null) {
      extending = true;
      busy.set(true);
      var asked = wave;
      var request = pages.following();
      link.fetch(
          it -> it.ask(new Query.ListRuns(loaded, request)),
          page -> extended(asked, request, page),
          _ -> extensionOver());
    }
  }

  private void extended(int asked, PageRequest request, Page<RunView> page) {
    if (asked == wave) {
      pages.append(request, page);
      show();
      extensionOver();
    }
  }

  private void extensionOver() {
    extending = false;
    busy.set(false);
  }

  /// Opens or closes a DAG run.
  public void toggle(RunRow row) {
    if (!row.dagRun()) {
      return;
    }
    if (row.openProperty().get()) {
      rows.close(row);
      show();
      return;
    }
    link.fetch(
        it -> it.ask(new Query.ListNodeRuns(row.id())), nodes -> opened(row, nodes), _ -> {});
  }

  private void opened(RunRow row, List<RunView> nodes) {
    rows.open(row, nodes);
    show();
  }

  private void loadAfterTyping() {
    if (typing != null) {
      typing.cancel();
    }
    typing = link.after(TYPING, this::load);
  }

  private void shownOrNot(boolean now) {
    if (now && phase.get() == Phase.LOADING) {
      load();
    } else if (now) {
      pace.wish();
    }
  }

  private void backOrNot(boolean back) {
    if (back && shown.get()) {
      if (phase.get() == Phase.FAILED) {
        load();
      } else {
        pace.wish();
      }
    }
  }

  /// One live round: the pages and open DAG runs in sight.
  private void refresh() {
    if (!shown.get() || phase.get() == Phase.LOADING || phase.get() == Phase.FAILED) {
      pace.over();
      return;
    }
    var asked = wave;
    loaded = filterAsLoaded();
    var requests = pages.requests(inSight);
    var open = rows.openRuns(inSight);
    var wanted = loaded;
    link.fetch(
        it -> LiveRound.of(it, wanted, requests, open),
        round -> refreshed(asked, round),
        _ -> pace.over());
  }

  /// A range such as "the last hour" moves on with the clock.
  private RunFilter filterAsLoaded() {
    var from = loaded.createdFrom() == null ? null : filter.rangeProperty().get().from(link.now());
    return new RunFilter(loaded.states(), loaded.jobText(), from, null);
  }

  private void refreshed(int asked, LiveRound round) {
    if (asked == wave) {
      var hold = !rows().isEmpty() && (inUse.get() || selected.get() != null);
      round.pages().forEach((request, page) -> pages.refresh(request, page, hold));
      round.nodes().forEach(rows::nodes);
      show();
    }
    pace.over();
  }

  private void show() {
    rows.show(pages.rows());
    total.set(pages.total());
    unseen.set(pages.unseen());
    if (!rows().isEmpty()) {
      phase.set(Phase.ROWS);
    } else {
      phase.set(hidden.get() == 0 || !filter.narrow().get() ? Phase.NOTHING_YET : Phase.HIDDEN);
    }
  }
}
