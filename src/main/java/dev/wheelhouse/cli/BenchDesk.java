package dev.wheelhouse.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/// Where a bench verb measures and prints.
record BenchDesk(PrintWriter out, PrintWriter err, Bench bench) {

  /// How figures are told.
  ///
  /// @param faults what was found wrong with what was done; empty when all of it is right
  record Telling<F>(
      Function<F, String> words,
      Function<F, Map<String, Object>> object,
      Function<F, List<String>> faults) {

    /// Of figures that can't be wrong.
    static <F> Telling<F> of(Function<F, String> words, Function<F, Map<String, Object>> object) {
      return new Telling<>(words, object, _ -> List.of());
    }
  }

  /// Measures and prints; the exit code says whether all was right.
  <F> int measure(BenchOptions options, Supplier<F> measuring, Telling<F> telling) {
    return measure(options.json, measuring, telling);
  }

  /// The same for a bench without a store.
  <F> int measure(boolean json, Supplier<F> measuring, Telling<F> telling) {
    var writer = new AnswerWriter(out, err, json);
    return writer.answer(
        () -> {
          F figures = measuring.get();
          writer.print(() -> telling.words().apply(figures), () -> telling.object().apply(figures));
          return telling.faults().apply(figures).isEmpty() ? ExitCode.OK : ExitCode.FAILED;
        });
  }
}
