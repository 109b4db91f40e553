package dev.wheelhouse.cli;

import dev.wheelhouse.api.Diagnosis;
import dev.wheelhouse.api.Diagnosis.Difference;
import dev.wheelhouse.api.Query;
import dev.wheelhouse.model.RunId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `wheelhouse run diagnose`.
@Command(
    name = "diagnose",
    description = {
      "Says why a run or DAG run failed: the first cause, what it blocks, and what is",
      "different from the last success."
    },
    mixinStandardHelpOptions = true)
final class RunDiagnose implements Callable<Integer> {
  private final StoreVerbs store;

  @Mixin private StoreOptions options = new StoreOptions();

  @Parameters(paramLabel = "RUN", description = "The run's id.")
  private RunId run = new RunId(1);

  RunDiagnose(StoreVerbs store) {
    this.store = store;
  }

  @Override
  public Integer call() {
    return store.run(
        options,
        session -> {
          Diagnosis diagnosis = session.ask(new Query.Diagnose(run));
          session.print(() -> words(diagnosis), () -> object(diagnosis));
        });
  }

  private static String words(Diagnosis diagnosis) {
    List<String> lines = new ArrayList<>();
    var cause = diagnosis.cause();
    lines.add(
        "%s (run %s) is %s: %s"
            .formatted(
                cause.name(),
                cause.run().id(),
                cause.run().state(),
                InsightWords.shown(diagnosis.error())));
    if (!diagnosis.blocks().isEmpty()) {
      lines.add("It blocks: " + String.join(", ", diagnosis.blocks()));
    }
    Diagnosis.Success success = diagnosis.success();
    if (success == null) {
      lines.add("It has not succeeded before.");
    } else {
      lines.add(
          "It last succeeded as run %s at %s.%s"
              .formatted(
                  success.run(),
                  Shown.text(success.endedAt()),
                  diagnosis.changes().isEmpty()
                      ? " Nothing is different."
                      : " What is different:"));
    }
    diagnosis.changes().forEach(change -> add(lines, change));
    return String.join(System.lineSeparator(), lines);
  }

  private static void add(List<String> lines, Difference change) {
    lines.add("  " + InsightWords.of(change));
    if (change instanceof Difference.Definition definition) {
      definition.fields().forEach(it -> lines.add("    " + RunCompare.words(it)));
    }
  }

  private static Map<String, Object> object(Diagnosis diagnosis) {
    Diagnosis.Success success = diagnosis.success();
    return AnswerWriter.fields(
        "runId",
        diagnosis.cause().run().id().value(),
        "name",
        diagnosis.cause().name(),
        "error",
        diagnosis.error(),
        "blocks",
        diagnosis.blocks(),
        "lastSuccess",
        success == null ? 0L : success.run().value(),
        "changes",
        diagnosis.changes().stream().map(RunDiagnose::object).toList());
  }

  private static Map<String, Object> object(Difference change) {
    return change instanceof Difference.Definition definition
        ? RunCompare.object(definition)
        : AnswerWriter.fields(
            "kind", change.getClass().getSimpleName(), "text", InsightWords.of(change));
  }
}
