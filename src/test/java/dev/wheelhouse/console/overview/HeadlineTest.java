package dev.wheelhouse.console.overview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.wheelhouse.api.ActionNeeded;
import dev.wheelhouse.api.Forecast;
import dev.wheelhouse.console.looks.AtOnce;
import dev.wheelhouse.console.shell.ClockModel;
import dev.wheelhouse.console.shell.Links;
import dev.wheelhouse.console.text.Formats;
import dev.wheelhouse.console.text.Language;
import dev.wheelhouse.console.text.Texts;
import dev.wheelhouse.model.run.RunState;
import dev.wheelhouse.time.VirtualTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("U2")
class HeadlineTest {
  private static final ActionNeeded SETTLE =
      Told.failed(
          Told.run(7, "settle").node("settle", 5).is(RunState.FAILED).view(),
          "billing.daily",
          "exit 1",
          "issue_bill");
  private static final ActionNeeded RATES =
      Told.failed(Told.run(9, "fx.rates").is(RunState.TIMEOUT).view(), "", "too slow");
  private static final Forecast AHEAD =
      new Forecast(
          Told.NOW,
          List.of(
              new Forecast.Minute(Told.NOW, 0, List.of()),
              new Forecast.Minute(Told.NOW.plusSeconds(180), 2, List.of("crm.sync", "fx.rates"))),
          true);

  @Test
  void firstCauseIsNamedWithWhatItBlocks() {
    assertEquals(
        "**billing.daily** failed at **settle**; **issue_bill** waits",
        words(known(false, List.of(SETTLE), 4)));
    assertEquals(
        "**billing.daily** failed at **settle**; **issue_bill** waits (and one more cause)",
        words(known(false, List.of(SETTLE, RATES), 4)));
    assertEquals("**fx.rates** timed out", words(known(false, List.of(RATES), 4)));
  }

  @Test
  void withoutACauseTheNextFiringIsNamed() {
    assertEquals(
        "Nothing needs you; next is **crm.sync** at **03:45**", words(known(false, List.of(), 4)));
  }

  @Test
  void firingOfAMinuteThatIsOverIsNotTheNext() {
    assertNull(Headline.next(AHEAD, Told.NOW.plusSeconds(240)));
  }

  @Test
  void brokenTargetWithoutACauseIsNoGoodNews() {
    var slow = new Reading(Level.TRIGGER_DELAY, Verdict.BROKEN, 2_400, List.of());

    assertEquals(
        new Headline.Missed(slow),
        Headline.of(new Headline.Known(false, List.of(), List.of(slow), null, 4)));
  }

  @Test
  void silenceOfTheEngineComesBeforeAll() {
    assertEquals("The engine does not answer", words(known(true, List.of(SETTLE), 4)));
  }

  @Test
  void nothingIsClaimedBeforeItIsKnown() {
    assertEquals(new Headline.Unknown(), Headline.of(known(false, null, 4)));
    assertEquals(new Headline.NoJobs(), Headline.of(known(false, List.of(), 0)));
  }

  private static Headline.Known known(boolean outage, List<ActionNeeded> needs, long definitions) {
    var next = Headline.next(AHEAD, Told.NOW);
    return new Headline.Known(outage, needs, List.of(), next, definitions);
  }

  private static String words(Headline.Known known) {
    var clock = new ClockModel(new VirtualTime(Told.NOW), new AtOnce());
    var formats = new Formats(new Texts(Language.ENGLISH), ZoneId.of("Europe/Berlin"));
    return new HeadlineWords(new Setting(clock, formats, new Links())).sentence(Headline.of(known));
  }
}
