package dev.wheelhouse.console.dag;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.wheelhouse.api.NodeFigures;
import dev.wheelhouse.api.RunResult;
import dev.wheelhouse.api.RunView;
import dev.wheelhouse.api.WaitReason;
import dev.wheelhouse.console.control.graph.GraphPicture;
import dev.wheelhouse.console.control.graph.GraphPicture.Card;
import dev.wheelhouse.console.control.graph.GraphPicture.Course;
import dev.wheelhouse.console.control.graph.GraphPicture.Look;
import dev.wheelhouse.console.control.graph.GraphPicture.Row;
import dev.wheelhouse.console.control.graph.GraphPicture.Wire;
import dev.wheelhouse.console.control.graph.GraphWishes.WireKey;
import dev.wheelhouse.console.dag.Backdrop.Overlay;
import dev.wheelhouse.console.dag.Backdrop.Ran;
import dev.wheelhouse.console.dag.Backdrop.Seen;
import dev.wheelhouse.console.text.Formats;
import dev.wheelhouse.console.text.Language;
import dev.wheelhouse.console.text.Texts;
import dev.wheelhouse.console.theme.StateStyle;
import dev.wheelhouse.model.JobId;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.TenantId;
import dev.wheelhouse.model.dag.DagDocument;
import dev.wheelhouse.model.dag.DagLayout.Place;
import dev.wheelhouse.model.definition.Compensation;
import dev.wheelhouse.model.definition.EdgeCondition;
import dev.wheelhouse.model.definition.EdgeCondition.Comparison;
import dev.wheelhouse.model.definition.JobDefinition;
import dev.wheelhouse.model.definition.Mapping;
import dev.wheelhouse.model.definition.MisfirePolicy;
import dev.wheelhouse.model.definition.Safety;
import dev.wheelhouse.model.definition.Task;
import dev.wheelhouse.model.definition.Trigger;
import dev.wheelhouse.model.run.Origin;
import dev.wheelhouse.model.run.Output;
import dev.wheelhouse.model.run.Placement;
import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.model.run.RunKey;
import dev.wheelhouse.model.run.RunKind;
import dev.wheelhouse.model.run.RunState;
import dev.wheelhouse.model.run.Status;
import dev.wheelhouse.model.run.Target;
import dev.wheelhouse.model.run.Times;
import dev.wheelhouse.model.run.TriggerSource;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("U3")
class PictureOfTest {
  private static final Texts ENGLISH = new Texts(Language.ENGLISH);
  private static final Instant TWO = Instant.parse("2026-02-18T01:00:00Z");

  /// The DAG of the mockup.
  private static final DagDocument BILLING =
      Edits.all(
              Edits.job("pull", it -> it.with(new Task.Sql("ledger", "select 1", 0, true))),
              Edits.node("settle", it -> it.with(new Mapping("${params.channels}", "channel", 4))),
              Edits.job(
                  "settle",
                  it ->
                      it.with(
                          Safety.DEFAULT.with(
                              new Compensation("reverse", Compensation.When.ON_REQUEST)))),
              Edits.definition(
                  it ->
                      it.withTriggers(
                          List.of(
                              new Trigger.Cron(
                                  "nightly",
                                  "30 2 * * *",
                                  ZoneId.of("Europe/Berlin"),
                                  MisfirePolicy.FIRE_ONCE_NOW)))))
          .apply(Documents.of("pull>settle", "settle>bill"));

  private static GraphPicture picture(DagDocument document, Backdrop backdrop) {
    return PictureOf.of(document, backdrop, ENGLISH, new Formats(ENGLISH, ZoneOffset.UTC));
  }

  private static Card card(GraphPicture picture, String key) {
    return picture.cards().stream().filter(it -> it.key().equals(key)).findFirst().orElseThrow();
  }

  private static RunView run(String node, RunState state, int seconds, String error, String item) {
    var ended = state.terminal() ? TWO.plusSeconds(seconds) : null;
    var status = new Status(state, 1, 1, new Times(TWO, TWO, TWO, ended, null, null), error, false);
    var target =
        new Target(
            RunKind.TASK,
            new JobId(1),
            1,
            new Target.NodeRef(
                new RunId(1),
                node,
                item.isEmpty() ? null : new Target.Item(new RunId(6), 0, item)));
    var run =
        new Run(
            new RunId(7),
            new RunKey(TenantId.DEFAULT, "node:1/" + node, "@2", 0),
            target,
            new Origin(TriggerSource.SCHEDULE, List.of(), TWO, ZoneOffset.UTC, "", "engine", ""),
            Placement.DEFAULT,
            Map.of(),
            status);
    return new RunView(run, node, false, 0, 0, WaitReason.NONE);
  }

  private static Ran ran(RunView view) {
    return new Ran(view, null);
  }

  private static Ran rows(RunView view, int rows) {
    return new Ran(view, new RunResult(1, new TreeMap<>(Map.of("rows", Output.integer(rows)))));
  }

  @Test
  void aFailureSaysItsFirstWordsAndHowOftenItWasTried() {
    var words = new RunShort(ENGLISH, new Formats(ENGLISH, ZoneOffset.UTC));

    assertEquals("answered 503, 1 of 3", words.of(failed("answered 503: sepa-gw is down", 3)));
    assertEquals("no connection to the…, 1 of 3", words.of(failed("no connection to the host", 3)));
    assertEquals(
        "503 from sepa-gw.int, 1 of 3",
        words.of(failed("POST https://sepa-gw.int:8443/settle answered 503: down", 3)));
    assertEquals("failed", words.of(failed("", 1)));
  }

  private static Ran failed(String error, int tries) {
    return new Ran(
        run("settle", RunState.FAILED, 5, error, ""), new RunResult(tries, new TreeMap<>()));
  }

  @Test
  void aMappedNodeIsAsWideWithItsItemsAsWithoutThem() {
    assertEquals(Card.WIDE, card(picture(BILLING, Backdrop.NONE), "settle").width());
    assertEquals(Card.WIDTH, card(picture(BILLING, Backdrop.NONE), "pull").width());
  }

  @Test
  void aTriggerStandsOverTheMiddleOfTheFirstNode() {
    var picture = picture(BILLING, Backdrop.NONE);
    var pill = card(picture, Aside.ofTrigger("nightly"));
    var root = card(picture, "pull");

    assertEquals(root.x() + root.width() / 2, pill.x() + pill.width() / 2);
  }

  @Test
  void aMappingWhoseParameterIsNotNamedYetStillReadsAsWords() {
    var nameless = Edits.node("settle", it -> it.with(new Mapping("a, b", "", 4))).apply(BILLING);

    assertEquals(
        "Shell · per item, 4 at once", card(picture(nameless, Backdrop.NONE), "settle").detail());
  }

  @Test
  void inDesignACardSaysWhatItsNodeIsMadeToDo() {
    var picture = picture(BILLING, Backdrop.NONE);

    assertEquals("SQL · ledger", card(picture, "pull").detail());
    assertEquals("mdi2d-database", card(picture, "pull").icon());
    assertEquals("Shell · per channel, 4 at once", card(picture, "settle").detail());
    assertEquals("Shell", card(picture, "bill").detail());
    assertNull(card(picture, "pull").state());
  }

  @Test
  void aTriggerStartsTheRootsAndACompensationStandsAside() {
    var reverse = JobDefinition.of("reverse", new Task.Sql("ledger", "delete", 0, true));
    var picture = picture(BILLING, Backdrop.NONE.with(Map.of("reverse", reverse)));

    assertEquals("Daily at 02:30 CET", card(picture, "trigger:nightly").title());
    assertEquals(Look.ASIDE, card(picture, "trigger:nightly").look());
    assertEquals("reverse", card(picture, "undo:settle").title());
    assertEquals("SQL · ledger", card(picture, "undo:settle").detail());
    assertEquals(
        List.of(
            new Wire("pull", "settle", "", Course.IDLE),
            new Wire("settle", "bill", "all", Course.IDLE),
            new Wire("trigger:nightly", "pull", "", Course.STARTING),
            new Wire("settle", "undo:settle", "compensate, on request", Course.UNDOING)),
        picture.wires());
  }

  @Test
  void inTheLastRunACardSaysHowItsNodeStands() {
    var items =
        List.of(
            rows(run("settle", RunState.SUCCESS, 192, "", "card"), 41_210),
            new Ran(
                run("settle", RunState.FAILED, 5, "answered 503: sepa-gw is down\nmore", "sepa"),
                new RunResult(1, new TreeMap<>())));
    var picture =
        picture(
            BILLING,
            Backdrop.NONE.with(
                new Overlay.LastRun(
                    Map.of(
                        "pull",
                        Seen.of(rows(run("pull", RunState.SUCCESS, 9, "", ""), 63_115)),
                        "settle",
                        new Seen(ran(run("settle", RunState.FAILED, 200, "", "")), items),
                        "bill",
                        Seen.of(ran(run("bill", RunState.PENDING, 0, "", "")))))));

    assertEquals("SQL · 63\u2009115 rows", card(picture, "pull").detail());
    assertEquals(StateStyle.SUCCESS, card(picture, "pull").state());
    assertEquals("Shell · per channel, 4 at once", card(picture, "settle").detail());
    assertEquals(
        List.of(
            new Row(StateStyle.SUCCESS, "card", "41\u2009210 rows, 3 m 12 s"),
            new Row(StateStyle.FAILED, "sepa", "answered 503")),
        card(picture, "settle").rows());
    assertEquals("Shell · waits", card(picture, "bill").detail());
    assertEquals(
        List.of(
            new Wire("pull", "settle", "", Course.PASSED),
            new Wire("settle", "bill", "all 2", Course.BLOCKING)),
        picture.wires().subList(0, 2));
  }

  @Test
  void statisticsSayHowLongANodeTakesAndHowOftenItFails() {
    var figures = new NodeFigures(50, 2, Duration.ofSeconds(192), Duration.ofSeconds(300));
    var picture =
        picture(BILLING, Backdrop.NONE.with(new Overlay.Statistics(Map.of("settle", figures))));

    assertEquals("3 m 12 s · 4 % failed", card(picture, "settle").detail());
    assertEquals("never ran", card(picture, "pull").detail());
  }

  @Test
  void conditionsAreSaidOnTheirWires() {
    var wire = new WireKey("pull", "settle");
    var more = new EdgeCondition.Output("rows", Comparison.MORE, "0");

    assertEquals("exit 0, 3", label(wire, new EdgeCondition.ExitCode(Set.of(3, 0))));
    assertEquals("rows > 0", label(wire, more));
    assertEquals("otherwise", label(wire, new EdgeCondition.Otherwise()));
  }

  private static String label(WireKey wire, EdgeCondition condition) {
    var document = Edits.condition(wire, condition).apply(BILLING);
    return picture(document, Backdrop.NONE).wires().getFirst().label();
  }

  @Test
  void whatDiffersFromTheDeployedVersionIsMarkedAndWhatIsWrongComesFirst() {
    var draft =
        Edits.all(
                Edits.job("settle", it -> it.with(Task.Shell.script("echo other"))),
                Edits.add(Documents.shell("notify"), new Place(9, 9)))
            .apply(BILLING);

    var picture =
        picture(draft, Backdrop.NONE.deployed(BILLING.definition()).wrong(Set.of("notify")));

    assertEquals(Look.USUAL, card(picture, "pull").look());
    assertEquals(Look.CHANGED, card(picture, "settle").look());
    assertEquals(Look.WRONG, card(picture, "notify").look());
  }

  @Test
  void aDagThatWasNeverSavedIsNotMarkedAsNew() {
    assertEquals(Look.USUAL, card(picture(BILLING, Backdrop.NONE), "pull").look());
  }

  @Test
  void notesBecomeMemos() {
    var noted =
        Edits.all(
                Insertion.note(BILLING, "Mara Keller, 12 Jan", new Place(5, 6)).edit(),
                Notes.write("note", "Cut-off is 04:30", "Retries must end before it."))
            .apply(BILLING);

    assertEquals(
        List.of(
            new GraphPicture.Memo(
                "note",
                5,
                6,
                Notes.WIDTH,
                Notes.HEIGHT,
                "Cut-off is 04:30",
                "Retries must end before it.",
                "Mara Keller, 12 Jan")),
        picture(noted, Backdrop.NONE).memos());
  }
}
