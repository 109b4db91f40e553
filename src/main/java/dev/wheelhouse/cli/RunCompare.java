package dev.wheelhouse.cli;

import dev.wheelhouse.api.Diagnosis.Difference;
import dev.wheelhouse.api.Diagnosis.Field;
import dev.wheelhouse.api.Query;
import dev.wheelhouse.model.RunId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `wheelhouse run compare`.
@Command(
    name = "compare",
    description = {
      "Shows what a rerun with the latest definition would change; of a DAG run, the fields of a",
      "node's job begin with the node's key."
    },
    mixinStandardHelpOptions = true)
final class RunCompare implements Callable<Integer> {
  private final StoreVerbs store;

  @Mixin private StoreOptions options = new StoreOptions();

  @Parameters(paramLabel = "RUN", description = "The run's id.")
  private RunId run = new RunId(1);

  RunCompare(StoreVerbs store) {
    this.store = store;
  }

  @Override
  public Integer call() {
    return store.run(
        options,
        session -> {
          var differences = session.ask(new Query.CompareDefinitions(run));
          session.print(
              () -> words(differences),
              () ->
                  AnswerWriter.fields(
                      "items", differences.stream().map(RunCompare::object).toList()));
        });
  }

  private static String words(List<Difference.Definition> differences) {
    if (differences.isEmpty()) {
      return "It ran with the latest definition.";
    }
    List<String> lines = new ArrayList<>();
    for (Difference.Definition difference : differences) {
      lines.add(InsightWords.of(difference));
      difference.fields().forEach(it -> lines.add("  " + words(it)));
    }
    return String.join(System.lineSeparator(), lines);
  }

  static String words(Field field) {
    return "%s: %s → %s"
        .formatted(
            field.path(), InsightWords.shown(field.before()), InsightWords.shown(field.after()));
  }

  static Map<String, Object> object(Difference.Definition difference) {
    return AnswerWriter.fields(
        "kind",
        "Definition",
        "from",
        difference.from(),
        "to",
        difference.to(),
        "savedAt",
        difference.savedAt().toString(),
        "by",
        difference.by(),
        "fields",
        difference.fields().stream().map(RunCompare::object).toList());
  }

  static Map<String, Object> object(Field field) {
    return AnswerWriter.fields(
        "path", field.path(), "before", field.before(), "after", field.after());
  }
}
