package dev.wheelhouse.console.jobs;

import static dev.wheelhouse.console.looks.FxTests.until;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wheelhouse.api.JobView;
import dev.wheelhouse.api.Query;
import dev.wheelhouse.console.looks.BillingEngine;
import dev.wheelhouse.console.looks.FrameFixture;
import dev.wheelhouse.console.looks.FxTests;
import dev.wheelhouse.console.looks.WindowRobot;
import dev.wheelhouse.console.runs.Line;
import dev.wheelhouse.console.shell.Link;
import dev.wheelhouse.console.shell.Screen;
import dev.wheelhouse.console.text.Language;
import dev.wheelhouse.console.text.Texts;
import dev.wheelhouse.console.theme.Fonts;
import dev.wheelhouse.model.definition.DefinitionStatus;
import dev.wheelhouse.model.definition.JobDefinition;
import dev.wheelhouse.model.definition.JobFilter;
import dev.wheelhouse.model.definition.JobOrder;
import dev.wheelhouse.model.definition.MisfirePolicy;
import dev.wheelhouse.model.definition.Task;
import dev.wheelhouse.model.definition.Trigger;
import dev.wheelhouse.model.page.PageRequest;
import dev.wheelhouse.time.SystemTimers;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The Jobs screen over a real engine, by mouse and by keyboard.
@Tag("U2")
@Tag("U12")
@Tag("N3")
class JobsScreenTest {
  private static final List<String> ALL =
      List.of(
          "billing.daily",
          "issue_bill",
          "night_report",
          "pull_payments",
          "restore_database",
          "settle");

  private final SystemTimers timers = new SystemTimers();
  private final WindowRobot robot = new WindowRobot();
  private final List<Link> opened = new ArrayList<>();
  @TempDir Path folder;
  private BillingEngine engine;
  private Line line;
  private FrameFixture fixture;
  private Stage stage;

  @BeforeEach
  void openWindowOverEngine() throws Exception {
    engine = new BillingEngine(folder).withChain();
    engine.save(
        JobDefinition.of("night_report", new Task.Noop())
            .with(
                List.<Trigger>of(
                    new Trigger.Cron(
                        "night",
                        "0 30 2 * * ?",
                        ZoneId.of("Europe/Berlin"),
                        MisfirePolicy.FIRE_ONCE_NOW))));
    line = new Line(engine.api);
    stage = FxTests.stage();
    FxTests.doFx(
        () -> {
          Fonts.load();
          fixture = new FrameFixture(FxTests.background(), line, timers);
          fixture.keepToasts();
          fixture.frame.links().opens(Link.NewJob.class, opened::add);
          fixture.frame.links().opens(Link.EditJob.class, opened::add);
          fixture.frame.links().opens(Link.DuplicateJob.class, opened::add);
          fixture.window(stage).show();
          stage.setWidth(1440);
          stage.setHeight(900);
          fixture.shell.show(Screen.JOBS);
        });
    until(() -> names().equals(ALL));
  }

  @AfterEach
  void closeAll() throws Exception {
    robot.letGo();
    line.mend();
    FxTests.doFx(
        () -> {
          fixture.runs.close();
          fixture.jobs.close();
          fixture.shell.drawerProperty().set(null);
          stage.hide();
        });
    fixture.clock.close();
    engine.close();
    timers.close();
  }

  @Test
  void jobsAreSearchedAndFilteredByKeyboardAndChips() throws Exception {
    robot.interact(() -> robot.lookup(".table-view").query().requestFocus());
    robot.type(KeyCode.SLASH);
    robot.write("RESTORE_");
    until(() -> names().equals(List.of("restore_database")));
    until(() -> texts("#total").equals(List.of("1 job")));

    robot.write("x");
    until(() -> texts(".message-pane .title").equals(List.of("No jobs match")));
    until(() -> texts(".message-pane .sentence").equals(List.of("The filter hides 6 jobs.")));
    robot.clickOn(".message-pane .button");
    until(() -> names().equals(ALL));

    robot.clickOn("#kind-dag");
    until(() -> names().equals(List.of("billing.daily")));
    robot.clickOn("#kind-dag");
    robot.clickOn("#mark-scheduled");
    until(() -> names().equals(List.of("billing.daily", "night_report")));
    robot.clickOn("#clear");
    until(() -> names().equals(ALL));
    var counts = List.of("5", "1", "6", "0", "2", "4", "0");
    until(() -> texts(".filter-chip-row .mono").equals(counts));
  }

  @Test
  void jobsAreSortedByTheEngineAndGrouped() throws Exception {
    robot.clickOn("Name");
    until(() -> names().equals(ALL.reversed()));
    assertEquals(
        new JobOrder(JobOrder.By.NAME, true), fixture.jobs.list().filter().orderProperty().get());

    robot.clickOn("#grouped");
    until(() -> texts(".group-box .strong").equals(List.of("billing", "No group")));
    until(() -> texts(".group-box .mono").equals(List.of("5", "1")));
    robot.clickOn("billing");
    until(() -> names().equals(List.of("night_report")));
    assertEquals("yes", fixture.settings.remembered().get("job-list.grouped"));
  }

  @Test
  @Tag("T5")
  void drawerShowsScheduleRunsAndDefinition() throws Exception {
    engine.startAndAwait("pull_payments");
    FxTests.doFx(() -> fixture.frame.links().open(new Link.ToJob("night_report")));
    until(() -> texts(".job-trigger .label").contains("At 02:30 every day, Europe/Berlin"));
    assertEquals(5, texts(".firing-time").size());
    assertTrue(
        texts(".clock-change .label").stream().anyMatch(it -> it.contains("the clocks go back")));

    robot.clickOn("pull_payments");
    until(() -> texts(".fact-row .state-word").contains("Success"));
    assertTrue(texts(".run-part .small").contains("100 % succeeded, 1 of 1"));
    assertTrue(text("#yaml").contains("name: \"pull_payments\""));
    assertTrue(texts(".fact-row .label").contains("billing.daily"));

    robot.type(KeyCode.ESCAPE);
    until(() -> !fixture.jobs.drawer().open());
    until(() -> robot.lookup(".table-view").query().isFocused());
  }

  @Test
  void dagLeadsToTheJobsOfItsNodes() throws Exception {
    FxTests.doFx(() -> fixture.frame.links().open(new Link.ToJob("billing.daily")));
    until(() -> robot.lookup("#node-issue_bill").tryQuery().isPresent());

    FxTests.doFx(() -> robot.lookup("#node-issue_bill").queryButton().fire());

    until(() -> fixture.jobs.drawer().jobProperty().get().equals("issue_bill"));
    until(() -> texts(".fact-row .label").contains("billing.daily"));
    assertEquals(
        "issue_bill", FxTests.onFx(() -> fixture.jobs.list().selection().jobProperty().get()));
  }

  @Test
  void lastRunLeadsToItsRun() throws Exception {
    var run = engine.startAndAwait("pull_payments");
    openDrawer("pull_payments");
    until(() -> robot.lookup("#run-" + run.value()).tryQuery().isPresent());

    FxTests.doFx(() -> robot.lookup("#run-" + run.value()).queryButton().fire());

    until(() -> fixture.opened.contains(run));
    assertEquals(Screen.RUNS, fixture.shell.screenProperty().get());
  }

  @Test
  void jobIsDisabledByKeyAndThatIsUndone() throws Exception {
    select("night_report");

    robot.type(KeyCode.T);
    until(() -> status("night_report") == DefinitionStatus.DISABLED);
    until(() -> texts(".toast .strong").contains("night_report is disabled"));
    assertTrue(
        texts(".toast .label").stream().anyMatch(it -> it.startsWith("Won't fire at ")),
        () -> "what it does is said");

    robot.clickOn("Undo");
    until(() -> status("night_report") == DefinitionStatus.ENABLED);
    until(() -> texts(".toast .strong").contains("night_report is enabled"));
  }

  @Test
  void jobThatADagNeedsIsNotDeletedAndTheDagIsNamed() throws Exception {
    openDrawer("settle");
    until(() -> robot.lookup("#delete-job").tryQuery().isPresent());

    robot.clickOn("#delete-job");

    until(() -> texts(".toast .strong").equals(List.of("settle can't be deleted")));
    assertTrue(
        texts(".toast .label").contains("It is a node of billing.daily. Nothing was deleted."));
    assertEquals(DefinitionStatus.ENABLED, status("settle"));
    robot.clickOn("Open billing.daily");
    until(() -> fixture.jobs.drawer().jobProperty().get().equals("billing.daily"));
  }

  @Test
  void jobIsDeletedOnceItsNameIsTyped() throws Exception {
    select("restore_database");

    robot.type(KeyCode.DELETE);
    until(() -> robot.lookup("#typed-name").tryQuery().isPresent());
    until(() -> "keep".equals(stage.getScene().getFocusOwner().getId()));
    robot.type(KeyCode.ENTER);
    assertTrue(listed().contains("restore_database"));

    robot.type(KeyCode.DELETE);
    until(() -> robot.lookup("#typed-name").tryQuery().isPresent());
    robot.clickOn("#typed-name").write("restore_databas");
    assertTrue(robot.lookup("#confirm").query().isDisabled());
    robot.write("e");
    assertFalse(robot.lookup("#confirm").query().isDisabled());
    robot.clickOn("#confirm");

    until(() -> !listed().contains("restore_database"));
    until(() -> !names().contains("restore_database"));
    until(() -> fixture.told().contains("restore_database is deleted"));
  }

  @Test
  void formsAreOpenedForTheSelectedJob() throws Exception {
    select("settle");

    robot.type(KeyCode.E);
    robot.type(KeyCode.D);
    robot.press(KeyCode.CONTROL).type(KeyCode.N).release(KeyCode.CONTROL);

    assertEquals(
        List.of(new Link.EditJob("settle"), new Link.DuplicateJob("settle"), new Link.NewJob()),
        opened);
  }

  @Test
  void runDialogBeginsWithTheSelectedJob() throws Exception {
    select("settle");

    robot.press(KeyCode.CONTROL).type(KeyCode.R).release(KeyCode.CONTROL);

    until(() -> texts("#start").equals(List.of("Run settle")));
    robot.type(KeyCode.ESCAPE);
  }

  @Test
  void linkIsCopiedAndOpensTheJobThoughTheFilterHidesIt() throws Exception {
    select("settle");
    robot
        .press(KeyCode.CONTROL, KeyCode.SHIFT)
        .type(KeyCode.C)
        .release(KeyCode.SHIFT, KeyCode.CONTROL);
    assertEquals(
        "wheelhouse:job/settle", FxTests.onFx(() -> Clipboard.getSystemClipboard().getString()));
    robot.clickOn("#kind-dag");
    until(() -> names().equals(List.of("billing.daily")));

    FxTests.doFx(() -> fixture.frame.links().open(Link.of("wheelhouse:job/settle").orElseThrow()));

    until(() -> names().equals(ALL));
    until(() -> texts(".job-drawer .h2").equals(List.of("settle")));
    assertEquals("settle", FxTests.onFx(() -> fixture.jobs.list().selection().jobProperty().get()));
  }

  @Test
  void actionsSayWhyTheyAreOff() throws Exception {
    var actions = fixture.actions(new Texts(Language.ENGLISH));
    assertEquals("no job chosen", obstacle(actions.get("delete-job").obstacle()::get));

    select("settle");
    assertEquals("", obstacle(actions.get("delete-job").obstacle()::get));
    line.cut();
    FxTests.doFx(fixture.jobs.link()::tryNow);
    until(() -> fixture.jobs.link().outageProperty().get() != null);
    assertEquals("no answer", obstacle(actions.get("delete-job").obstacle()::get));
    assertTrue(FxTests.onFx(() -> robot.lookup(".table-view").query().getOpacity() < 0.7));

    line.mend();
    FxTests.doFx(fixture.jobs.link()::tryNow);
    until(() -> fixture.jobs.link().outageProperty().get() == null);
    FxTests.doFx(() -> fixture.shell.show(Screen.RUNS));
    assertEquals("Only on the Jobs screen", obstacle(actions.get("edit-job").obstacle()::get));
  }

  private static String obstacle(Callable<String> why) throws Exception {
    return FxTests.onFx(why);
  }

  private void select(String job) throws Exception {
    FxTests.doFx(
        () -> {
          fixture.jobs.list().selection().select(job);
          robot.lookup(".table-view").query().requestFocus();
        });
    until(() -> fixture.jobs.subject().get() != null);
  }

  private void openDrawer(String job) throws Exception {
    select(job);
    robot.type(KeyCode.ENTER);
    until(() -> fixture.jobs.drawer().contentProperty().get() != null);
  }

  private DefinitionStatus status(String job) {
    return engine.api.ask(new Query.FindDefinition(job), BillingEngine.MARA).status();
  }

  private List<String> listed() {
    var query = new Query.ListJobs(JobFilter.ALL, JobOrder.NAME, PageRequest.first(50));
    return engine.api.ask(query, BillingEngine.MARA).items().stream().map(JobView::name).toList();
  }

  private List<String> names() throws Exception {
    return FxTests.onFx(
        () ->
            fixture.jobs.list().rows().stream()
                .map(JobRow::jobName)
                .filter(name -> !name.isEmpty())
                .toList());
  }

  private String text(String query) throws Exception {
    return FxTests.onFx(
        () -> robot.lookup(query).<TextInputControl>queryAs(TextInputControl.class).getText());
  }

  /// What the visible labels and buttons say, in their order in the window.
  private List<String> texts(String query) throws Exception {
    return FxTests.onFx(
        () ->
            robot.lookup(query).queryAllAs(Labeled.class).stream()
                .filter(label -> label.isVisible() && label.getScene() != null)
                .map(Labeled::getText)
                .filter(text -> text != null && !text.isEmpty())
                .toList());
  }
}
