package dev.wheelhouse.console.runs;

import dev.wheelhouse.api.Fault;
import dev.wheelhouse.api.LogChunk;
import dev.wheelhouse.api.Query;
import dev.wheelhouse.console.control.Wish;
import dev.wheelhouse.console.link.EngineLink;
import dev.wheelhouse.console.shell.Operation;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.time.Timers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The log of one attempt: its last part at first, what is written from then on, and what came
/// before when it is asked for. Ranges of bytes are read from where the last one ended.
public final class LogModel {
  static final int TAIL = 128 * 1024;
  static final int RANGE = 1024 * 1024;
  static final Duration PAUSE = Duration.ofMillis(500);
  static final int MOST_LINES = 200_000;
  private static final int LINES_TO_SPARE = 20_000;

  private final EngineLink link;
  private final ObservableList<LogLine> lines = FXCollections.observableArrayList();
  private final ObservableList<LogLine> shown = FXCollections.unmodifiableObservableList(lines);
  private final ReadOnlyLongWrapper earlier = new ReadOnlyLongWrapper();
  private final ReadOnlyLongWrapper size = new ReadOnlyLongWrapper();
  private final ReadOnlyObjectWrapper<Phase> phase = new ReadOnlyObjectWrapper<>(Phase.NONE);
  private final ReadOnlyObjectWrapper<@Nullable Fault> problem = new ReadOnlyObjectWrapper<>();
  private final Wish focus = new Wish();
  private final BooleanProperty follow = new SimpleBooleanProperty(true);
  private final LogSearch search = new LogSearch(shown);

  private @Nullable Source source;
  private LogText text = new LogText(0);
  private boolean begunShown;
  private long next;
  private boolean reading;
  private Timers.@Nullable Timer waiting;

  public LogModel(EngineLink link) {
    this.link = link;
    link.outageProperty().subscribe((_, outage) -> backOrNot(outage == null));
  }

  /// Which attempt's log is read.
  record Source(RunId run, int attempt) {}

  /// Where the reading stands.
  public enum Phase {
    /// No attempt is chosen.
    NONE,
    LOADING,
    /// More may be written.
    OPEN,
    /// Nothing more will be written.
    ENDED,
    FAILED
  }

  public ObservableList<LogLine> lines() {
    return shown;
  }

  /// Bytes before the first line that are not loaded.
  public ReadOnlyLongProperty earlierProperty() {
    return earlier.getReadOnlyProperty();
  }

  /// Bytes of the whole log.
  public ReadOnlyLongProperty sizeProperty() {
    return size.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Phase> phaseProperty() {
    return phase.getReadOnlyProperty();
  }

  /// Why the log could not be read; null when it could.
  public ReadOnlyObjectProperty<@Nullable Fault> problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /// Whether the end stays in sight while more is written.
  public BooleanProperty followProperty() {
    return follow;
  }

  void toggleFollow() {
    follow.set(!follow.get());
  }

  /// The operator wants to have the log in focus.
  public Wish focus() {
    return focus;
  }

  public LogSearch search() {
    return search;
  }

  /// Shows an attempt's log from its last part on; the one that is shown already goes on.
  void show(RunId run, int attempt) {
    var wanted = new Source(run, attempt);
    if (wanted.equals(source)) {
      return;
    }
    clear();
    source = wanted;
    follow.set(true);
    phase.set(Phase.LOADING);
    read(-TAIL, TAIL);
  }

  void clear() {
    source = null;
    stopWaiting();
    lines.clear();
    search.reset();
    text = new LogText(0);
    begunShown = false;
    reading = false;
    next = 0;
    earlier.set(0);
    size.set(0);
    problem.set(null);
    phase.set(Phase.NONE);
  }

  /// Loads another part before the first line.
  public void loadEarlier() {
    var from = Math.max(0, earlier.get() - RANGE);
    loadFrom(from);
  }

  /// Loads everything that is still kept before the first line, as far as it fits.
  public void loadAll() {
    loadFrom(0);
  }

  /// Saves the whole log, byte by byte as it is.
  ///
  /// @param saving ended here
  void save(Path file, Operation saving, Runnable done, Consumer<Fault> failed) {
    var wanted = source;
    if (wanted == null) {
      saving.end();
      return;
    }
    link.fetch(
        it -> LogCopy.write(it, wanted, file, saving),
        _ -> {
          saving.end();
          done.run();
        },
        fault -> {
          saving.end();
          failed.accept(fault);
        });
  }

  private void read(long offset, int most) {
    var wanted = source;
    if (wanted == null || reading) {
      return;
    }
    reading = true;
    link.fetch(
        it -> it.ask(new Query.ReadLog(wanted.run(), wanted.attempt(), offset, most)),
        chunk -> arrived(wanted, chunk),
        fault -> failed(wanted, fault));
  }

  private void arrived(Source asked, LogChunk chunk) {
    if (!asked.equals(source)) {
      return;
    }
    reading = false;
    var first = phase.get() == Phase.LOADING || phase.get() == Phase.FAILED;
    problem.set(null);
    size.set(chunk.size());
    append(chunk, first && lines.isEmpty());
    var more = chunk.next() < chunk.size();
    phase.set(chunk.ended() && !more ? Phase.ENDED : Phase.OPEN);
    if (more && chunk.bytes().length > 0) {
      read(next, RANGE);
    } else if (phase.get() == Phase.OPEN) {
      stopWaiting();
      waiting = link.after(PAUSE, this::readOn);
    }
  }

  private void readOn() {
    waiting = null;
    read(next, RANGE);
  }

  private void append(LogChunk chunk, boolean first) {
    var bytes = chunk.bytes();
    if (first || chunk.offset() > next) {
      text = new LogText(chunk.offset());
      begunShown = false;
    }
    var fresh = new ArrayList<>(text.append(bytes));
    if (first && chunk.offset() > 0 && !fresh.isEmpty()) {
      fresh.removeFirst();
    }
    if (first) {
      earlier.set(fresh.isEmpty() ? chunk.offset() : fresh.getFirst().offset());
    }
    next = chunk.next();
    var begun = text.begun();
    if (!begun.text().isEmpty()) {
      fresh.add(begun);
    }
    replaceEnd(fresh, !begun.text().isEmpty());
    dropOldest();
  }

  /// The line that had begun is shown again, now longer or complete.
  private void replaceEnd(List<LogLine> fresh, boolean begun) {
    if (begunShown && !fresh.isEmpty()) {
      lines.set(lines.size() - 1, fresh.getFirst());
      lines.addAll(fresh.subList(1, fresh.size()));
    } else if (!fresh.isEmpty()) {
      lines.addAll(fresh);
    }
    begunShown = begun || (begunShown && fresh.isEmpty());
  }

  /// Somebody who reads further up has twice the room before lines go from under the eyes.
  private void dropOldest() {
    var most = follow.get() ? MOST_LINES : 2 * MOST_LINES;
    if (lines.size() > most) {
      lines.remove(0, lines.size() - MOST_LINES + LINES_TO_SPARE);
      earlier.set(lines.getFirst().offset());
    }
  }

  private void loadFrom(long from) {
    var wanted = source;
    var until = earlier.get();
    if (wanted == null || until == 0) {
      return;
    }
    link.fetch(
        it -> EarlierLines.between(it, wanted, from, until),
        found -> prepend(wanted, until, found),
        fault -> failed(wanted, fault));
  }

  private void prepend(Source asked, long until, EarlierLines before) {
    if (asked.equals(source) && earlier.get() == until) {
      earlier.set(before.offset());
      lines.addAll(0, before.lines());
    }
  }

  private void failed(Source asked, Fault fault) {
    if (asked.equals(source)) {
      reading = false;
      if (phase.get() == Phase.LOADING) {
        problem.set(fault);
        phase.set(Phase.FAILED);
      }
    }
  }

  private void backOrNot(boolean back) {
    if (!back || source == null) {
      return;
    }
    if (phase.get() == Phase.FAILED) {
      phase.set(Phase.LOADING);
      read(-TAIL, TAIL);
    } else if (phase.get() == Phase.OPEN && waiting == null) {
      read(next, RANGE);
    }
  }

  private void stopWaiting() {
    if (waiting != null) {
      waiting.cancel();
      waiting = null;
    }
  }
}
