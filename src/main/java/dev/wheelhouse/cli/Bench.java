package dev.wheelhouse.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// Measures an engine on a real store; the wiring comes from the floor above.
public interface Bench {

  /// Fires `n` runs of NOOP jobs as fast as the engine and the store allow.
  ///
  /// @throws VerbFailure when the store holds other data or can't be opened
  FireFigures fire(Path store, int n);

  /// Fires `n` runs at an even rate, then runs chains of NOOP and of SHELL jobs.
  ///
  /// @throws VerbFailure when the store holds other data or can't be opened
  LatencyFigures latency(Path store, int n, int ratePerSecond);

  /// Makes `n` jobs and DAGs with runs behind them, then asks what the screen of jobs asks.
  ///
  /// @throws VerbFailure when the store holds other data or can't be opened
  ListFigures lists(Path store, int n);

  /// Starts an engine over `n` jobs that each fire once a day, and watches it.
  ///
  /// @throws VerbFailure when the store holds other data or can't be opened
  DefinitionFigures definitions(Path store, int n, Duration watched);

  /// Makes `n` dead letters, then groups, lists and replays them.
  ///
  /// @throws VerbFailure when the store holds other data or can't be opened
  DeadLetterFigures deadLetters(Path store, int n);

  /// Opens a window over a graph of that many nodes and plays a course of panning and zooming.
  ///
  /// @throws VerbFailure when no window can be opened
  GraphFigures graph(GraphWindow window);

  /// The window that a graph is shown in.
  ///
  /// @param headless without a display
  /// @param software drawn without a graphics card
  record GraphWindow(int nodes, int width, int height, boolean headless, boolean software) {}

  /// How long frames took.
  ///
  /// @param renderer that drew them
  /// @param opened milliseconds until the graph was on the screen
  record GraphFigures(
      Setting setting,
      GraphWindow window,
      int wires,
      String renderer,
      double opened,
      List<Leg> legs) {
    /// A frame that takes longer is felt.
    public static final double FELT = 100;

    public GraphFigures {
      legs = List.copyOf(legs);
    }

    public int felt() {
      return legs.stream().mapToInt(Leg::felt).sum() + (opened > FELT ? 1 : 0);
    }

    /// A part of the course.
    ///
    /// @param frames in milliseconds
    /// @param felt how many of them took too long
    public record Leg(String what, Percentiles frames, int felt) {}
  }

  /// What the figures hold for.
  ///
  /// @param durability what the store promises for each commit
  record Setting(String durability, int cores, String java, long heapMiB) {}

  /// Firings to durable SUCCESS.
  ///
  /// @param seconds from the engine's start to the last SUCCESS on disk
  /// @param groups transactions that were written
  /// @param largestGroup changes in the largest of them
  /// @param faults what the rows in the store show to be wrong; empty when nothing is
  record FireFigures(
      Setting setting,
      int n,
      double seconds,
      int groups,
      double changesPerGroup,
      int largestGroup,
      Rows rows,
      List<String> faults) {
    public FireFigures {
      faults = List.copyOf(faults);
    }

    public double runsPerSecond() {
      return n / seconds;
    }
  }

  /// What was counted in the store afterwards.
  record Rows(long succeeded, long attempts, long events) {}

  /// Delays in milliseconds.
  ///
  /// @param created from the slot's instant to the run on disk
  /// @param started from the slot's instant to the attempt's beginning on disk
  /// @param noopChild from a NOOP parent's end to its child's beginning on disk
  /// @param shellChild from the last act of a SHELL parent to the first of its child
  record LatencyFigures(
      Setting setting,
      int n,
      int ratePerSecond,
      Percentiles created,
      Percentiles started,
      Percentiles noopChild,
      Percentiles shellChild) {}

  /// An engine over very many definitions.
  ///
  /// @param filling seconds to make them, without syncing each step; 0 when they were there
  /// @param open seconds to open the store
  /// @param ready seconds to an engine that has its next minute at hand, opening included
  /// @param storeMiB size of the store
  /// @param created from the slot's instant to the run on disk
  /// @param missed firings that were misfires
  record DefinitionFigures(
      Setting setting,
      long definitions,
      double filling,
      double open,
      double ready,
      long storeMiB,
      Heap heap,
      Percentiles created,
      long missed) {

    /// In MiB: in use after a collection when ready and at the end, and the most with garbage.
    public record Heap(long ready, long end, long peak) {}
  }

  /// Very many dead letters.
  ///
  /// @param takenDown seconds until the replay of all was on disk as an operation
  /// @param replayed seconds until the last of them had succeeded
  /// @param faults what the rows in the store show to be wrong; empty when nothing is
  record DeadLetterFigures(
      Setting setting,
      long letters,
      List<Timing> timings,
      double takenDown,
      double replayed,
      List<String> faults) {
    public DeadLetterFigures {
      timings = List.copyOf(timings);
      faults = List.copyOf(faults);
    }
  }

  /// How long questions about jobs took.
  ///
  /// @param jobs in the store, DAGs among them
  /// @param pageSize rows of each page
  record ListFigures(Setting setting, long jobs, int pageSize, List<Timing> timings) {
    public ListFigures {
      timings = List.copyOf(timings);
    }
  }

  /// How long one question took, asked several times; in milliseconds.
  record Timing(String what, int calls, double median, double worst) {

    /// @param samples in milliseconds, in any order
    public static Timing of(String what, List<Double> samples) {
      var all = Percentiles.of(samples);
      return new Timing(what, all.count(), all.p50(), all.max());
    }
  }

  /// @param count of the samples
  record Percentiles(int count, double p50, double p95, double p99, double max) {

    /// @param samples in milliseconds, in any order
    public static Percentiles of(List<Double> samples) {
      List<Double> sorted = samples.stream().sorted().toList();
      return new Percentiles(
          sorted.size(), at(sorted, 0.50), at(sorted, 0.95), at(sorted, 0.99), at(sorted, 1));
    }

    /// The smallest sample that at least that share of all does not exceed.
    private static double at(List<Double> sorted, double share) {
      int rank = (int) Math.ceil(share * sorted.size());
      return sorted.isEmpty() ? Double.NaN : sorted.get(Math.max(0, rank - 1));
    }
  }
}
