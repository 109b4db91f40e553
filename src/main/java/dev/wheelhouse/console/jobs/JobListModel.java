package dev.wheelhouse.console.jobs;

import dev.wheelhouse.api.Changes;
import dev.wheelhouse.api.Fault;
import dev.wheelhouse.api.JobView;
import dev.wheelhouse.console.control.Wish;
import dev.wheelhouse.console.link.EngineLink;
import dev.wheelhouse.console.link.Pace;
import dev.wheelhouse.time.Timers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.ObservableList;
import javafx.collections.ObservableMap;
import org.jspecify.annotations.Nullable;

/// The live list of jobs and DAGs: filtered and sorted by the engine, loaded as far as one looks
/// and, at a low pace, beyond; what is in sight is kept up to date. While the operator is busy with
/// the rows, jobs that come, go or change places wait.
public final class JobListModel {
  private static final Duration TYPING = Duration.ofMillis(250);

  /// A list whose order changes with each firing is not loaded anew more often than this.
  private static final Duration BETWEEN_RELOADS = Duration.ofSeconds(2);

  private final EngineLink link;
  private final JobFilterModel filter;
  private final JobLoader loader;
  private final JobCountsModel counts;
  private final JobRows rows = new JobRows();
  private final JobSelectionModel selection = new JobSelectionModel(rows);
  private final Wish focusFilter = new Wish();
  private final Pace pace;

  private final ReadOnlyObjectWrapper<Phase> phase = new ReadOnlyObjectWrapper<>(Phase.LOADING);
  private final ReadOnlyObjectWrapper<@Nullable Fault> problem = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyLongWrapper total = new ReadOnlyLongWrapper();
  private final ReadOnlyBooleanWrapper moved = new ReadOnlyBooleanWrapper();
  private final BooleanProperty inUse = new SimpleBooleanProperty();
  private final BooleanProperty shown = new SimpleBooleanProperty();

  private JobOutline outline = JobOutline.NOTHING;
  private int firstRow;
  private int lastRow;
  private int seen;
  private Timers.@Nullable Timer typing;
  private Timers.@Nullable Timer reloading;
  private long loadedAt;

  JobListModel(EngineLink link, ObservableMap<String, String> remembered) {
    this.link = link;
    filter = new JobFilterModel(remembered);
    counts = new JobCountsModel(link, filter);
    loader = new JobLoader(link, this::loaded, this::couldNotLoad);
    pace = new Pace(link, this::refresh);
    for (var choice : filter.choices()) {
      choice.addListener((Observable _) -> filtered());
    }
    filter.textProperty().subscribe((_, _) -> loadAfterTyping());
    filter.closed().addListener((Observable _) -> show());
    counts.countsProperty().subscribe((_, _) -> counted());
    shown.subscribe((_, now) -> shownOrNot(now));
    link.outageProperty().subscribe((_, outage) -> backOrNot(outage == null));
  }

  /// What the table's place shows.
  public enum Phase {
    LOADING,
    ROWS,
    /// There is no job at all.
    NOTHING_YET,
    /// The filter hides every job.
    HIDDEN,
    FAILED
  }

  public JobFilterModel filter() {
    return filter;
  }

  public JobCountsModel counts() {
    return counts;
  }

  JobSelectionModel selection() {
    return selection;
  }

  /// The operator wants to type into the search field.
  Wish focusFilter() {
    return focusFilter;
  }

  public ObservableList<JobRow> rows() {
    return rows.list();
  }

  public ReadOnlyObjectProperty<Phase> phaseProperty() {
    return phase.getReadOnlyProperty();
  }

  /// Whether the operator waits for an answer.
  ReadOnlyBooleanProperty busyProperty() {
    return loader.busyProperty();
  }

  /// How many jobs the filter lets through; see [#totalIsFloor].
  ReadOnlyLongProperty totalProperty() {
    return total.getReadOnlyProperty();
  }

  boolean totalIsFloor() {
    return loader.pages().totalIsFloor() && counts.exact() < 0;
  }

  /// Why nothing could be loaded; null when it could.
  ReadOnlyObjectProperty<@Nullable Fault> problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /// Jobs have come, gone or changed places, and wait until the operator lets them.
  public ReadOnlyBooleanProperty movedProperty() {
    return moved.getReadOnlyProperty();
  }

  /// Whether rows must keep their places: the pointer is on them, or the first is out of sight.
  BooleanProperty inUseProperty() {
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

  /// Loads everything in sight anew; rows and their places stay until it is there.
  public void load() {
    typing = stopped(typing);
    reloading = stopped(reloading);
    loadedAt = link.nanoTime();
    moved.set(false);
    counts.count();
    loader.start(filter.filter(), filter.orderProperty().get(), outline.place(lastRow) + 1);
  }

  /// The rows between these are on screen.
  void inSight(int first, int last) {
    firstRow = first;
    lastRow = last;
    var later = rows().isEmpty() ? -1 : outline.place(last);
    seen = later < loader.pages().loaded() - JobPages.SIZE / 4 ? 0 : later + 1;
    loader.reach(wanted());
  }

  private int wanted() {
    return selection.waiting() ? JobLoader.AHEAD : seen;
  }

  /// Opens or closes the group of a row.
  void toggle(JobRow row) {
    if (row.entry() instanceof JobEntry.Group(var name, var _, var open)) {
      if (open) {
        filter.closed().add(name);
      } else {
        filter.closed().remove(name);
      }
    }
  }

  /// Selects a job, even if that takes clearing the filter or loading more.
  void reveal(String job) {
    if (rows.indexOf(job) < 0 && filter.narrow().get()) {
      filter.clear();
    }
    filter.closed().clear();
    selection.select(job);
    loader.reach(wanted());
  }

  /// A loaded job by its name.
  Optional<JobView> find(String job) {
    return loader.pages().jobs().stream()
        .map(JobEntry.Job::view)
        .filter(view -> view.name().equals(job))
        .findFirst();
  }

  private void filtered() {
    lastRow = 0;
    load();
  }

  private void counted() {
    if (phase.get() != Phase.LOADING && phase.get() != Phase.FAILED) {
      show();
    }
  }

  private void loadAfterTyping() {
    stopped(typing);
    typing = link.after(TYPING, this::filtered);
  }

  private static Timers.@Nullable Timer stopped(Timers.@Nullable Timer timer) {
    if (timer != null) {
      timer.cancel();
    }
    return null;
  }

  private void loaded() {
    problem.set(null);
    show();
    loader.reach(wanted());
  }

  private void couldNotLoad(Fault fault) {
    if (rows().isEmpty() || !loader.pages().filter().equals(filter.filter())) {
      problem.set(fault);
      phase.set(Phase.FAILED);
    }
  }

  private void shownOrNot(boolean now) {
    loader.pause(!now);
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

  /// One live round: the pages in sight, and the counts.
  private void refresh() {
    if (!shown.get() || phase.get() == Phase.LOADING || phase.get() == Phase.FAILED) {
      pace.over();
      return;
    }
    counts.count();
    loader.refresh(outline.place(firstRow), outline.place(lastRow), this::refreshed, pace::over);
  }

  private void refreshed(boolean same) {
    show();
    if (!same && inUse.get() && !rows().isEmpty()) {
      moved.set(true);
    } else if (!same && reloading == null) {
      var rest = BETWEEN_RELOADS.minusNanos(link.nanoTime() - loadedAt);
      reloading = link.after(rest.isNegative() ? Duration.ZERO : rest, this::load);
    }
  }

  private void show() {
    var pages = loader.pages();
    var exact = counts.exact();
    pages.expect(Math.min(exact, JobLoader.AHEAD));
    outline =
        filter.groupedProperty().get()
            ? JobOutline.grouped(
                pages, new JobOutline.Grouping(filter.closed(), counts.groupSizes()))
            : JobOutline.plain(pages);
    selection.whileChanging(() -> rows.show(outline.entries()));
    total.set(pages.more() ? Math.max(exact, pages.total()) : pages.total());
    judge();
  }

  private void judge() {
    if (!rows().isEmpty()) {
      phase.set(Phase.ROWS);
    } else if (loader.any() && problem.get() == null) {
      var none = !filter.narrow().get() || counts.allProperty().get() == 0;
      phase.set(none ? Phase.NOTHING_YET : Phase.HIDDEN);
    }
  }
}
