package dev.wheelhouse.console.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wheelhouse.console.looks.AtOnce;
import dev.wheelhouse.console.looks.FrameFixture;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What the drawer says of the values that an attempt began with.
@Tag("N10")
@Tag("U4")
class GivenLineTest {
  private static final GivenLine KEY = new GivenLine("api_key", "", "sepa_key", true);

  @Test
  @Tag("SEC3")
  void parametersComeFirstThenOutputsOfNodesBefore() {
    var told = ToldRuns.handedOn();
    var fixture = new FrameFixture(new AtOnce(), told);

    fixture.runs.drawer().open(ToldRun.ID);

    assertEquals(
        List.of(
            KEY,
            new GivenLine("channel", "", "sepa", false),
            new GivenLine(
                "gateway_url",
                "",
                "https://sepa-gw.int/settle/v2/batches?size=500&mode=instant&day=2026-02-17",
                false),
            new GivenLine("file", "pull-payments", "/data/pull/2026-02-17.csv", false)),
        fixture.runs.drawer().given());
    assertEquals(
        List.of(
            "${params.api_key}",
            "${params.channel}",
            "${params.gateway_url}",
            "${upstream.pull-payments.output.file}"),
        fixture.runs.drawer().given().stream().map(GivenLine::template).toList());
  }

  @Test
  void itFollowsTheAttemptThatIsChosenAndGoesWithTheRun() {
    var fixture = new FrameFixture(new AtOnce(), ToldRuns.handedOn());
    var drawer = fixture.runs.drawer();
    drawer.open(ToldRun.ID);

    drawer.chosenProperty().set(1);

    assertEquals(List.of(KEY, new GivenLine("channel", "", "card", false)), drawer.given());

    drawer.close();

    assertEquals(List.of(), drawer.given());
  }

  @Test
  void nothingIsSaidWhereNothingIsKnown() {
    var fixture = new FrameFixture(new AtOnce(), ToldRuns.failed());

    fixture.runs.drawer().open(ToldRun.ID);

    assertEquals(List.of(), fixture.runs.drawer().given());
  }
}
