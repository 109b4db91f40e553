package dev.wheelhouse.cli;

import static dev.wheelhouse.cli.AnswerWriter.fields;

import dev.wheelhouse.cli.Bench.Percentiles;
import dev.wheelhouse.cli.Bench.Setting;
import dev.wheelhouse.cli.Bench.Timing;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// What the figures of all benches have in common, in words and as objects.
final class BenchWords {
  private BenchWords() {}

  static String of(Percentiles it) {
    return "%8.1f %8.1f %8.1f %8.1f".formatted(it.p50(), it.p95(), it.p99(), it.max());
  }

  static Map<String, Object> object(Percentiles it) {
    return fields(
        "count", it.count(), "p50", it.p50(), "p95", it.p95(), "p99", it.p99(), "max", it.max());
  }

  static String of(Setting it) {
    return "%d cores, Java %s, heap up to %,d MiB".formatted(it.cores(), it.java(), it.heapMiB());
  }

  static Map<String, Object> object(Setting it) {
    return fields("cores", it.cores(), "java", it.java(), "heapMiB", it.heapMiB());
  }

  static String rows(List<Timing> timings) {
    return timings.stream()
        .map(row -> "  %-42s %8.1f %8.1f%n".formatted(row.what(), row.median(), row.worst()))
        .collect(Collectors.joining());
  }

  static Map<String, Object> object(Timing it) {
    return fields(
        "what", it.what(), "calls", it.calls(), "medianMs", it.median(), "worstMs", it.worst());
  }

  static void within(String option, int value, int least, int most) {
    demand(
        value >= least && value <= most,
        "%s %d is out of range; %d to %d".formatted(option, value, least, most));
  }

  /// What keeps a figure in its range.
  static void demand(boolean holds, String otherwise) {
    if (!holds) {
      throw new BadInput("usage", otherwise);
    }
  }
}
