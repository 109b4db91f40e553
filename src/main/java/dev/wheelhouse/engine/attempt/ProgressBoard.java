package dev.wheelhouse.engine.attempt;

import dev.wheelhouse.api.Progress;
import dev.wheelhouse.engine.run.Journal;
import dev.wheelhouse.engine.secret.KeyFault;
import dev.wheelhouse.engine.secret.Masking;
import dev.wheelhouse.engine.task.Reports;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.store.Change;
import dev.wheelhouse.store.CheckpointReads;
import dev.wheelhouse.store.Unit;
import dev.wheelhouse.time.Timers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What the attempts under way say of how far they are (X6): progress in memory, checkpoints in the
/// store, at most one a second of each run and the last before its attempt's end.
public final class ProgressBoard {
  private static final Logger log = LoggerFactory.getLogger(ProgressBoard.class);
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final int LONGEST_LINE = 200;
  private static final int LONGEST_CHECKPOINT = 65_536;
  private static final Pattern CONTROLS = Pattern.compile("\\p{Cntrl}+");

  private final CheckpointReads checkpoints;
  private final Journal journal;
  private final RunSecrets secrets;
  private final Timers timers;
  private final Consumer<RunId> told;
  private final Map<RunId, Told> attempts = new ConcurrentHashMap<>();

  /// @param told of each run that said something
  public ProgressBoard(
      CheckpointReads checkpoints,
      Journal journal,
      RunSecrets secrets,
      Timers timers,
      Consumer<RunId> told) {
    this.checkpoints = checkpoints;
    this.journal = journal;
    this.secrets = secrets;
    this.timers = timers;
    this.told = told;
  }

  public Progress of(RunId run) {
    return Optional.ofNullable(attempts.get(run)).map(it -> it.progress).orElse(Progress.NONE);
  }

  /// Where an attempt that begins, or was found, tells how far it is. Reads the store, so that the
  /// attempt's own threads need not.
  Reports open(Run run, int attempt) {
    boolean begunBefore = run.status().startedAt() != null;
    String last = begunBefore ? checkpoints.of(run.id()).orElse("") : "";
    try {
      var place = new Told(run, attempt, last, secrets.masking(run));
      attempts.put(run.id(), place);
      return place;
    } catch (KeyFault e) {
      log.warn(
          "run {} can't be heard, since its secrets can't be masked: {}", run.id(), e.getMessage());
      return Reports.NONE;
    }
  }

  /// Nothing more comes; what was kept last is handed to the journal before this returns.
  void close(RunId run) {
    Told place = attempts.remove(run);
    if (place != null) {
      place.close();
    }
  }

  private final class Told implements Reports {
    private final Run run;
    private final int attempt;
    private final String last;
    private final Masking masking;
    private volatile Progress progress = Progress.NONE;
    private @Nullable String pending;
    private boolean resting;
    private boolean closed;

    Told(Run run, int attempt, String last, Masking masking) {
      this.run = run;
      this.attempt = attempt;
      this.last = last;
      this.masking = masking;
    }

    @Override
    public void progress(int percent, String text) {
      String line = CONTROLS.matcher(masking.text(cut(text, LONGEST_LINE))).replaceAll(" ");
      progress = new Progress(Math.clamp(percent, 0, 100), line.strip(), timers.instant());
      told.accept(run.id());
    }

    @Override
    public synchronized void checkpoint(String text) {
      if (!closed) {
        pending = masking.text(cut(text, LONGEST_CHECKPOINT));
        if (!resting) {
          write();
        }
      }
    }

    @Override
    public String lastCheckpoint() {
      return last;
    }

    private synchronized void write() {
      resting = false;
      String text = pending;
      if (text == null) {
        return;
      }
      pending = null;
      resting = true;
      var keep =
          new Change.KeepCheckpoint(run.key().tenant(), run.id(), attempt, text, timers.instant());
      var _ = journal.write(Unit.of(keep));
      var _ = timers.after(PAUSE, this::write);
    }

    synchronized void close() {
      write();
      closed = true;
    }

    private static String cut(String text, int most) {
      return text.length() <= most ? text : text.substring(0, most);
    }
  }
}
