package dev.wheelhouse.cli;

import static dev.wheelhouse.cli.AnswerWriter.fields;

import dev.wheelhouse.cli.Bench.Percentiles;
import dev.wheelhouse.cli.Bench.Setting;
import java.util.Map;

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

  /// What keeps a figure in its range.
  static void demand(boolean holds, String otherwise) {
    if (!holds) {
      throw new BadInput("usage", otherwise);
    }
  }
}
