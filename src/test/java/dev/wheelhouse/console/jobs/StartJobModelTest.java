package dev.wheelhouse.console.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.EngineException;
import dev.wheelhouse.api.Fault;
import dev.wheelhouse.api.Query;
import dev.wheelhouse.console.looks.AtOnce;
import dev.wheelhouse.console.looks.BillingEngine;
import dev.wheelhouse.console.parameters.FieldProblem;
import dev.wheelhouse.console.parameters.ParameterField;
import dev.wheelhouse.model.definition.JobDefinition;
import dev.wheelhouse.model.definition.Parameter;
import dev.wheelhouse.model.definition.Task;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("T2")
@Tag("U14")
class StartJobModelTest {
  private static final Parameter DAY =
      new Parameter("day", Parameter.Type.DATE, true, "", List.of());
  private static final Parameter SIZE =
      new Parameter("size", Parameter.Type.INTEGER, false, "100", List.of());
  private static final Parameter MODE =
      new Parameter("mode", Parameter.Type.TEXT, false, "", List.of("fast", "safe"));

  private final List<Started> started = new ArrayList<>();
  @TempDir Path folder;
  private BillingEngine engine;

  @BeforeEach
  void startEngine() {
    engine = new BillingEngine(folder);
  }

  @AfterEach
  void stopEngine() {
    engine.close();
  }

  @Test
  void searchNarrowsTheListAndKeepsTheChoiceWhileItMatches() {
    engine.withChain();
    var list = model().list();
    assertEquals(
        List.of("billing.daily", "issue_bill", "pull_payments", "restore_database", "settle"),
        names(list));

    list.choose(list.found().get(4));
    list.searchProperty().set("tt");
    assertEquals(List.of("settle"), names(list));
    assertEquals("settle", list.chosenProperty().get().definition().name());

    list.searchProperty().set("rest");
    assertEquals("restore_database", list.chosenProperty().get().definition().name());

    list.searchProperty().set("nothing like it");
    assertNull(list.chosenProperty().get());
    assertEquals(new DefinitionListModel.Listing(0, 5, null), list.listingProperty().get());
  }

  @Test
  void startedJobIsToldWithItsRunAndKeepsTheReason() {
    engine.withChain();
    var model = model();
    model.list().searchProperty().set("restore");
    model.reasonProperty().set(" settle found no connections ");

    assertEquals(Optional.empty(), model.start());

    var run = engine.runs().getFirst();
    assertEquals(List.of(new Started("restore_database", run.run().id())), started);
    assertEquals("settle found no connections", run.run().origin().reason());
  }

  @Test
  void pressedTwiceStartsOneRun() {
    engine.withChain();
    var model = model();
    model.list().searchProperty().set("restore");

    model.start();
    model.start();

    assertEquals(1, engine.runs().size());
    assertEquals(started.getFirst(), started.getLast());
  }

  @Test
  @Tag("N10")
  void valuesAreJudgedBesideTheirFieldsBeforeTheEngineIsAsked() {
    engine.save(JobDefinition.of("load", new Task.Noop()).withParameters(List.of(DAY, SIZE, MODE)));
    var model = model();
    field(model, 1).valueProperty().set("many");
    assertNull(field(model, 1).problemProperty().get());

    var first = model.start();

    assertEquals(Optional.of(field(model, 0)), first);
    assertEquals(new FieldProblem.Missing(), field(model, 0).problemProperty().get());
    assertEquals(
        new FieldProblem.Misfit(Parameter.Type.INTEGER), field(model, 1).problemProperty().get());
    assertEquals(List.of(), engine.runs());

    field(model, 1).valueProperty().set("7");
    assertNull(field(model, 1).problemProperty().get());
  }

  @Test
  @Tag("N10")
  void onlyValuesOtherThanTheDefaultAreGiven() {
    engine.save(JobDefinition.of("load", new Task.Noop()).withParameters(List.of(DAY, SIZE, MODE)));
    var model = model();
    field(model, 0).valueProperty().set("2026-02-17");
    field(model, 2).valueProperty().set("safe");

    model.start();

    var run = engine.view(started.getFirst().run()).run();
    assertEquals(Map.of("day", "2026-02-17", "mode", "safe"), run.parameters());
  }

  @Test
  void optionalChoiceOffersNoValue() {
    assertEquals(List.of("", "fast", "safe"), new ParameterField(MODE).choices());
    assertEquals(List.of(), new ParameterField(SIZE).choices());
    assertEquals(
        List.of("true", "false"),
        new ParameterField(new Parameter("dry", Parameter.Type.BOOLEAN, true, "", List.of()))
            .choices());
  }

  @Test
  void refusedValueIsShownAtItsFieldAndOtherRefusalsBelow() {
    engine.save(JobDefinition.of("load", new Task.Noop()).withParameters(List.of(SIZE)));
    var model = model();
    model.start();
    field(model, 0).valueProperty().set("7");

    model.start();

    assertNull(field(model, 0).problemProperty().get());
    var refused = assertInstanceOf(EngineException.class, model.problemProperty().get());
    assertEquals(Fault.PARAMETERS_DIFFER, refused.fault().code());
  }

  @Test
  void parameterThatIsNoLongerThereIsRefusedAtItsField() {
    var former = JobDefinition.of("load", new Task.Noop()).withParameters(List.of(SIZE));
    engine.save(former);
    var model = model();
    field(model, 0).valueProperty().set("7");
    var changed = former.withParameters(List.of(MODE));
    var saved = engine.api.ask(new Query.FindDefinition("load"), BillingEngine.MARA);
    engine
        .api
        .execute(new Command.SaveDefinition(changed, saved.version()), BillingEngine.MARA)
        .orThrow();

    model.start();

    var problem =
        assertInstanceOf(FieldProblem.Refused.class, field(model, 0).problemProperty().get());
    assertEquals(Fault.INVALID_FIELD, problem.fault().code());
    assertEquals(List.of(), engine.runs());
  }

  private StartJobModel model() {
    return new StartJobModel(engine.api, BillingEngine.MARA, new AtOnce(), "", started::add);
  }

  private static ParameterField field(StartJobModel model, int index) {
    return model.fields().get(index);
  }

  private static List<String> names(DefinitionListModel list) {
    return list.found().stream().map(it -> it.definition().name()).toList();
  }
}
