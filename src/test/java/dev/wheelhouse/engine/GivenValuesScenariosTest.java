package dev.wheelhouse.engine;

import static dev.wheelhouse.engine.Jobs.attempts;
import static dev.wheelhouse.engine.Jobs.job;
import static dev.wheelhouse.engine.TestEngine.MARA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.Diagnosis.Difference;
import dev.wheelhouse.api.Query;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.definition.Compensation;
import dev.wheelhouse.model.definition.DagDefinition;
import dev.wheelhouse.model.definition.Edge;
import dev.wheelhouse.model.definition.ExitCodes;
import dev.wheelhouse.model.definition.Node;
import dev.wheelhouse.model.definition.Parameter;
import dev.wheelhouse.model.definition.Safety;
import dev.wheelhouse.model.definition.Task;
import dev.wheelhouse.model.run.Attempt;
import dev.wheelhouse.model.run.Outcome;
import dev.wheelhouse.model.run.Output;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What an attempt was given stays with it: `pull` hands a file and a sum on to `settle`, which is
/// undone by `refund`.
@Tag("N10")
@Tag("D7")
class GivenValuesScenariosTest {
  private static final Parameter SUM =
      new Parameter("sum", Parameter.Type.TEXT, false, "0", List.of());
  private static final Parameter TOKEN =
      new Parameter("token", Parameter.Type.SECRET, false, "bank", List.of());

  @TempDir Path folder;
  private TestEngine engine;

  @BeforeEach
  void startEngine() {
    engine = TestEngine.in(folder);
    engine.given(job("refund").withParameters(List.of(SUM)));
    engine.given(
        job("pull"),
        job("settle")
            .withParameters(List.of(SUM))
            .with(attempts(2, "PT5S"))
            .with(Task.Shell.script("settle ${upstream.pull.output.file}"))
            .with(Safety.DEFAULT.with(new Compensation("refund", Compensation.When.ON_REQUEST))));
    Node settle = Node.of("settle").with(Map.of("sum", "${upstream.pull.output.sum}"));
    engine.given(
        DagDefinition.of(
            "billing", List.of(Node.of("pull"), settle), List.of(new Edge("pull", "settle"))));
    engine.script.plan("pull", handsOn("march.csv", 5), handsOn("april.csv", 7));
  }

  @AfterEach
  void stopEngine() {
    engine.close();
  }

  @Test
  void anEndedAttemptsRecordIsTrueAfterWhatCameBeforeWasRerun() {
    engine.script.fails("settle", 2);
    RunId dagRun = engine.trigger("billing");
    engine.advance("PT5S");
    RunId settle = engine.node(dagRun, "settle");
    var given = Map.of("sum", "5", "upstream.pull.output.file", "march.csv");
    assertEquals(List.of(given, given), given(settle));

    engine.rerun(engine.node(dagRun, "pull"), false);

    assertEquals(List.of(given, given), given(settle));
    engine.restart();
    assertEquals(List.of(given, given), given(settle));
    RunId again = engine.rerun(settle, false);
    assertEquals(
        List.of(Map.of("sum", "7", "upstream.pull.output.file", "april.csv")), given(again));
  }

  @Test
  @Tag("F5")
  void whatIsUndoneLaterIsUndoneWithTheValuesThatItHad() {
    engine.script.fails("settle", 2);
    RunId dagRun = engine.trigger("billing");
    engine.advance("PT5S");
    RunId settle = engine.node(dagRun, "settle");
    engine.rerun(engine.node(dagRun, "pull"), false);

    RunId refund = engine.api().execute(new Command.Compensate(settle), MARA).orThrow();

    assertEquals(Map.of("sum", "5"), engine.run(refund).parameters());
  }

  @Test
  @Tag("O4")
  void diagnosisComparesWhatTheAttemptsHad() {
    RunId good = engine.trigger("billing");
    engine.rerun(engine.node(good, "pull"), false);
    engine.script.plan("pull", handsOn("may.csv", 9));
    engine.script.fails("settle", 2);
    RunId bad = engine.trigger("billing");
    engine.advance("PT5S");

    var diagnosis = engine.api().ask(new Query.Diagnose(engine.node(bad, "settle")), MARA);

    assertThat(diagnosis.changes())
        .contains(
            new Difference.Parameter("sum", "5", "9"),
            new Difference.Parameter("upstream.pull.output.file", "march.csv", "may.csv"));
  }

  @Test
  @Tag("SEC3")
  void secretStandsThereByItsName() {
    var _ = engine.api().execute(new Command.PutSecret("bank", "s3cr3t"), MARA).orThrow();
    var task =
        new Task.Shell(
            List.of("pay"), false, "", Map.of("TOKEN", "${params.token}"), "", ExitCodes.USUAL);
    engine.given(job("pay").withParameters(List.of(TOKEN)).with(task));

    RunId pay = engine.trigger("pay");

    assertEquals(List.of(Map.of("token", "bank")), given(pay));
  }

  private List<Map<String, String>> given(RunId run) {
    return engine.api().ask(new Query.GetRun(run), MARA).attempts().stream()
        .map(Attempt::given)
        .toList();
  }

  private static Outcome handsOn(String file, int sum) {
    return Outcome.succeeded(Map.of("file", Output.text(file), "sum", Output.integer(sum)));
  }
}
