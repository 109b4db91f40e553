package dev.wheelhouse.engine.task.shell;

import dev.wheelhouse.engine.task.Reports;
import dev.wheelhouse.time.Timers;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads what an attempt writes for how far it is, twice a second. It reads so much at most: of a
/// flood it passes over all but the latest.
final class ProgressWatch {
  private static final Logger log = LoggerFactory.getLogger(ProgressWatch.class);
  private static final Duration EVERY = Duration.ofMillis(500);
  private static final int MOST = 512 << 10;

  private final LogFile file;
  private final ProgressLines lines;
  private final Timers timers;
  private long at;
  private boolean ended;

  private ProgressWatch(LogFile file, Reports reports, Timers timers) {
    this.file = file;
    this.lines = new ProgressLines(reports);
    this.timers = timers;
  }

  /// Watches from the log's beginning, or from its latest part when it is long.
  static ProgressWatch start(LogFile file, Reports reports, Timers timers) {
    var watch = new ProgressWatch(file, reports, timers);
    watch.ended = reports.equals(Reports.NONE);
    watch.again();
    return watch;
  }

  /// Reads what came last; afterwards nothing is reported any more.
  synchronized void finish() {
    if (!ended) {
      look();
      ended = true;
    }
  }

  private synchronized void again() {
    if (!ended) {
      look();
      var _ = timers.after(EVERY, this::again);
    }
  }

  private void look() {
    try {
      long total = file.read(0, 0).total();
      if (total - at > MOST) {
        at = total - MOST;
        lines.gap();
      }
      LogSlice slice = file.read(at, MOST);
      if (slice.cut() > 0) {
        lines.gap();
      }
      lines.feed(slice.bytes());
      at = slice.next();
    } catch (RuntimeException e) {
      log.warn("reading how far an attempt is; its progress may be old", e);
    }
  }
}
