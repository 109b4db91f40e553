package dev.wheelhouse.engine.dispatch;

import dev.wheelhouse.api.WaitReason;
import dev.wheelhouse.engine.definition.Definitions;
import dev.wheelhouse.engine.dispatch.TurnLine.Member;
import dev.wheelhouse.model.JobId;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.definition.Overlap;
import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.model.run.RunState;
import dev.wheelhouse.model.run.TriggerSource;
import dev.wheelhouse.store.Change;
import dev.wheelhouse.store.RunReads;
import dev.wheelhouse.store.StoreException;
import dev.wheelhouse.store.Unit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
/// A run that was started although its work is held passes those that the hold keeps and that are
/// not at work: it goes to the front of the line when it starts, and they wait for it (K1).
///
/// A view of committed rows: [#load] builds it, [#committed] follows the journal. It must hear of a
/// group before the dispatcher does, so that a run's end opens the gate in time.
public final class Unended implements Gate {
  private static final Logger log = LoggerFactory.getLogger(Unended.class);
  private static final int PAGE = 1_000;

  private final RunReads runs;
  private final Definitions definitions;
  private static final Set<RunState> AT_WORK =
      EnumSet.of(RunState.RUNNING, RunState.PAUSED, RunState.LOST, RunState.NEEDS_CONFIRMATION);

  private final Predicate<Run> held;
  private final Map<Line, TurnLine> lines = new HashMap<>();
  private final Map<RunId, Member> members = new HashMap<>();
  private final Map<RunId, Set<RunId>> atWork = new HashMap<>();

  /// @param held whether a hold keeps a standalone run or DAG run
  public Unended(RunReads runs, Definitions definitions, Predicate<Run> held) {
    this.runs = runs;
    this.definitions = definitions;
    this.held = held;
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
    loadLines();
    loadAtWork();
  }

  private void loadAtWork() {
    long after = 0;
    List<Run> page;
    do {
      page = runs.inStates(AT_WORK, after, PAGE);
      for (Run run : page) {
        see(run);
        after = run.id().value();
      }
    } while (page.size() == PAGE);
  }

  private void loadLines() {
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
    return line == null ? List.of() : line.inOrder().stream().map(Unended::standing).toList();
  }

  /// Of each line the one whose turn it is.
  public synchronized List<Standing> firstInLine() {
    return lines.values().stream().map(line -> standing(line.first())).toList();
  }

  /// A standalone run or DAG run as it was made, unless it has ended.
  public synchronized Optional<Run> run(RunId id) {
    return Optional.ofNullable(members.get(id)).map(Member::run);
  }

  private static Standing standing(Member member) {
    Run run = member.run();
    return new Standing(
        run.id(), Line.of(run), run.target().version(), run.key().slot(), member.place());
  }

  /// Waits for the one right before it; the first in line waits for nobody.
  @Override
  public Optional<WaitReason> holdsBack(Run queued) {
    Pair pair = pair(queued);
    return pair.previous().isEmpty() || mayOverlap(pair)
        ? Optional.empty()
        : Optional.of(new WaitReason.Turn(pair.previous().get().run().id()));
  }

  private synchronized Pair pair(Run queued) {
    Member self = members.get(queued.parent().orElse(queued.id()));
    TurnLine line = self == null ? null : lines.get(Line.of(self.run()));
    if (self == null || line == null) {
      return new Pair(Optional.empty(), Optional.empty());
    }
    Optional<Member> before = line.before(self);
    boolean passes = queued.origin().override() && before.filter(this::kept).isPresent();
    return new Pair(Optional.of(self), passes ? line.unkeptBefore(self, this::kept) : before);
  }

  private boolean kept(Member member) {
    return !atWork.containsKey(member.run().id()) && held.test(member.run());
  }

  @Override
  public synchronized void passed(Run run) {
    Member member = members.get(run.parent().orElse(run.id()));
    TurnLine line = member == null ? null : lines.get(Line.of(member.run()));
    if (member != null && line != null) {
      Member placed = run.origin().override() ? line.overtake(member) : member;
      members.put(placed.run().id(), placed);
      begins(run, placed);
    }
  }

  /// A run that got a slot did not begin after all.
  public synchronized void notBegun(Run run) {
    rests(run);
  }

  private void begins(Run run, Member member) {
    atWork.computeIfAbsent(member.run().id(), _ -> new HashSet<>()).add(run.id());
    line(member).ifPresent(it -> it.working(member, true));
  }

  private void rests(Run run) {
    RunId top = run.parent().orElse(run.id());
    Set<RunId> working = atWork.get(top);
    if (working != null && working.remove(run.id()) && working.isEmpty()) {
      atWork.remove(top);
      Member member = members.get(top);
      if (member != null) {
        line(member).ifPresent(it -> it.working(member, false));
      }
    }
  }

  private Optional<TurnLine> line(Member member) {
    return Optional.ofNullable(lines.get(Line.of(member.run())));
  }

  /// A definition that can't be read just now may be one that forbids it.
  private boolean mayOverlap(Pair pair) {
    try {
      return pair.self()
          .map(self -> self.run().target())
          .flatMap(target -> definitions.version(target.job(), target.version()))
          .filter(saved -> saved.definition().concurrency().overlap() == Overlap.ALLOW)
          .isPresent();
    } catch (StoreException e) {
      log.warn("whether {} may overlap is not known; it waits for its turn", pair.self(), e);
      return false;
    }
  }

  private synchronized void see(Run run) {
    if (run.parent().isEmpty()) {
      stand(run);
    }
    if (!run.dagRun()) {
      work(run);
    }
  }

  private void stand(Run run) {
    if (run.state().terminal()) {
      leave(run);
    } else {
      members.computeIfAbsent(run.id(), _ -> enter(run));
    }
  }

  private void work(Run run) {
    Member member = members.get(run.parent().orElse(run.id()));
    if (member != null && AT_WORK.contains(run.state())) {
      begins(run, member);
    } else {
      rests(run);
    }
  }

  private Member enter(Run run) {
    return lines.computeIfAbsent(Line.of(run), _ -> new TurnLine()).enter(run);
  }

  private void leave(Run run) {
    atWork.remove(run.id());
    Member member = members.remove(run.id());
    if (member != null) {
      lines.computeIfPresent(Line.of(member.run()), (_, line) -> without(line, member));
    }
  }

  private static @Nullable TurnLine without(TurnLine line, Member member) {
    line.leave(member);
    return line.empty() ? null : line;
  }

  private record Pair(Optional<Member> self, Optional<Member> previous) {}
}
