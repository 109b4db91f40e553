package dev.wheelhouse.cli;

import dev.wheelhouse.api.Evidence;
import dev.wheelhouse.api.Query;
import dev.wheelhouse.model.RunId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `wheelhouse run verdict`.
@Command(
    name = "verdict",
    description = {
      "Shows the evidence about a run that failed or is in doubt: what it comes to, what speaks",
      "for it, the last lines of its log, and what helps, the best first."
    },
    mixinStandardHelpOptions = true)
final class RunVerdict implements Callable<Integer> {
  private final StoreVerbs store;

  @Mixin private StoreOptions options = new StoreOptions();

  @Parameters(paramLabel = "RUN", description = "The run's id.")
  private RunId run = new RunId(1);

  RunVerdict(StoreVerbs store) {
    this.store = store;
  }

  @Override
  public Integer call() {
    return store.run(
        options,
        session -> {
          Evidence evidence = session.ask(new Query.GetEvidence(run));
          session.print(() -> words(evidence), () -> object(evidence));
        });
  }

  private static String words(Evidence evidence) {
    List<String> lines = new ArrayList<>();
    lines.add(InsightWords.of(evidence.conclusion()));
    evidence
        .facts()
        .forEach(it -> lines.add("  %-7s %s".formatted(it.weight(), InsightWords.of(it))));
    if (!evidence.logTail().isEmpty()) {
      lines.add("The log ends with:");
      evidence.logTail().forEach(line -> lines.add("  " + Shown.oneLine(line)));
    }
    if (!evidence.repairs().isEmpty()) {
      lines.add("What helps, the best first:");
      String id = Long.toString(evidence.run().value());
      evidence.repairs().forEach(it -> lines.add("  " + InsightWords.of(it, id)));
    }
    return String.join(System.lineSeparator(), lines);
  }

  private static Map<String, Object> object(Evidence evidence) {
    return AnswerWriter.fields(
        "runId",
        evidence.run().value(),
        "conclusion",
        evidence.conclusion().name(),
        "facts",
        evidence.facts().stream().map(RunVerdict::object).toList(),
        "repairs",
        evidence.repairs().stream().map(Enum::name).toList(),
        "logTail",
        evidence.logTail());
  }

  private static Map<String, Object> object(Evidence.Fact fact) {
    return AnswerWriter.fields(
        "fact",
        fact.getClass().getSimpleName(),
        "weight",
        fact.weight().name(),
        "text",
        InsightWords.of(fact));
  }
}
