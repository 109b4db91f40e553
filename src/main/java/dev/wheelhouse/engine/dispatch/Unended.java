package dev.wheelhouse.engine.dispatch;

import dev.wheelhouse.api.WaitReason;
import dev.wheelhouse.engine.definition.Definitions;
import dev.wheelhouse.model.JobId;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.definition.Overlap;
import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.model.run.TriggerSource;
import dev.wheelhouse.store.Change;
import dev.wheelhouse.store.RunReads;
import dev.wheelhouse.store.StoreException;
import dev.wheelhouse.store.Unit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The standalone runs and DAG runs of each definition that have not ended, in the order in which
/// they were made; and the gate that lets them through one at a time, unless their definition
/// allows overlap (T6).
///
/// Whatever made them takes its turn: a firing, a start by hand, a rerun, a DAG run that is
/// reopened. None is skipped here (the trigger's policy did that before, see `OverlapPlan`), and
/// none overtakes those that wait already: a rerun goes to the end of the line. A DAG run that
/// waits is RUNNING with its first nodes QUEUED. A run keeps its place until it has ended, also
/// while it waits for a retry, is being stopped, or needs a person's judgement. Runs of a backfill
/// have a line of their own: they take turns among themselves, and neither they nor live runs wait
/// for the others.
///
/// A view of committed rows: [#load] builds it, [#committed] follows the journal. It must hear of a
/// group before the dispatcher does, so that a run's end opens the gate in time.
public final class Unended implements Gate {
  private static final Logger log = LoggerFactory.getLogger(Unended.class);
  private static final int PAGE = 1_000;

  private final RunReads runs;
  private final Definitions definitions;
  private final Map<Line, NavigableMap<Long, Standing>> lines = new HashMap<>();
  private final Map<RunId, Standing> standings = new HashMap<>();
  private long places;

  public Unended(RunReads runs, Definitions definitions) {
    this.runs = runs;
    this.definitions = definitions;
  }

  /// A run in the line of its definition.
  ///
  /// @param version of the definition it was made with
  /// @param place lower goes first
  public record Standing(RunId run, Line line, int version, String slot, long place) {}

  /// Runs that take turns.
  public record Line(JobId definition, boolean backfill) {
    static Line of(Run run) {
      return new Line(run.target().job(), run.origin().source() == TriggerSource.BACKFILL);
    }
  }

  /// Builds the view from the store. What has begun stands before what has not.
  public void load() {
    List<Run> found = new ArrayList<>();
    List<Run> page;
    do {
      long after = found.isEmpty() ? 0 : found.getLast().id().value();
      page = runs.unended(after, PAGE);
      found.addAll(page);
    } while (page.size() == PAGE);
    found.stream().collect(Collectors.groupingBy(Line::of)).values().stream()
        .flatMap(this::inOrder)
        .forEach(this::see);
  }

  private Stream<Run> inOrder(List<Run> line) {
    if (line.size() == 1) {
      return line.stream();
    }
    Map<Boolean, List<Run>> byBegun =
        line.stream().collect(Collectors.partitioningBy(this::hasBegun));
    return Stream.of(true, false).flatMap(begun -> byBegun.getOrDefault(begun, List.of()).stream());
  }

  private boolean hasBegun(Run run) {
    return run.dagRun()
        ? runs.ofDagRun(run.id()).stream().anyMatch(Unended::underWay)
        : underWay(run);
  }

  private static boolean underWay(Run run) {
    return switch (run.state()) {
      case RUNNING, PAUSED, RETRY_WAIT, LOST, NEEDS_CONFIRMATION -> true;
      case PENDING, QUEUED, SUCCESS, FAILED, TIMEOUT, CANCELED, SKIPPED -> false;
    };
  }

  /// Takes in what the journal has written.
  public void committed(List<Unit> units) {
    for (Unit unit : units) {
      for (Change change : unit.changes()) {
        switch (change) {
          case Change.CreateRun(var run) -> see(run);
          case Change.MoveRun move -> see(move.after());
          default -> {}
        }
      }
    }
  }

  /// The runs of a definition that have not ended, but for backfills; the one whose turn it is
  /// first.
  public synchronized List<Standing> of(JobId definition) {
    var line = lines.get(new Line(definition, false));
    return line == null ? List.of() : List.copyOf(line.values());
  }

  /// Of each line the one whose turn it is.
  public synchronized List<Standing> firstInLine() {
    return lines.values().stream().map(line -> line.firstEntry().getValue()).toList();
  }

  /// Waits for the one right before it; the first in line waits for nobody.
  @Override
  public Optional<WaitReason> holdsBack(Run queued) {
    Pair pair = pair(queued.parent().orElse(queued.id()));
    return pair.previous().isEmpty() || mayOverlap(pair)
        ? Optional.empty()
        : Optional.of(new WaitReason.Turn(pair.previous().get().run()));
  }

  private synchronized Pair pair(RunId run) {
    Standing self = standings.get(run);
    var line = self == null ? null : lines.get(self.line());
    var before = self == null || line == null ? null : line.lowerEntry(self.place());
    return new Pair(
        Optional.ofNullable(self), Optional.ofNullable(before).map(Map.Entry::getValue));
  }

  /// A definition that can't be read just now may be one that forbids it.
  private boolean mayOverlap(Pair pair) {
    try {
      return pair.self()
          .flatMap(self -> definitions.version(self.line().definition(), self.version()))
          .filter(saved -> saved.definition().concurrency().overlap() == Overlap.ALLOW)
          .isPresent();
    } catch (StoreException e) {
      log.warn("whether {} may overlap is not known; it waits for its turn", pair.self(), e);
      return false;
    }
  }

  private synchronized void see(Run run) {
    if (run.parent().isPresent()) {
      return;
    }
    if (run.state().terminal()) {
      leave(run);
    } else {
      standings.computeIfAbsent(run.id(), _ -> enter(run));
    }
  }

  private Standing enter(Run run) {
    var standing =
        new Standing(run.id(), Line.of(run), run.target().version(), run.key().slot(), places++);
    lines.computeIfAbsent(standing.line(), _ -> new TreeMap<>()).put(standing.place(), standing);
    return standing;
  }

  private void leave(Run run) {
    Standing standing = standings.remove(run.id());
    if (standing != null) {
      lines.computeIfPresent(
          standing.line(),
          (_, line) -> line.remove(standing.place()) != null && line.isEmpty() ? null : line);
    }
  }

  private record Pair(Optional<Standing> self, Optional<Standing> previous) {}
}
