package dev.wheelhouse.console.missed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wheelhouse.api.Command.RunMissed;
import dev.wheelhouse.api.Command.RunMissed.Which;
import dev.wheelhouse.api.MisfireView;
import dev.wheelhouse.console.looks.AtOnce;
import dev.wheelhouse.console.looks.FrameFixture;
import dev.wheelhouse.console.shell.Confirmation;
import dev.wheelhouse.console.shell.Sheet;
import dev.wheelhouse.console.shell.Toast;
import dev.wheelhouse.console.text.Formats;
import dev.wheelhouse.console.text.Language;
import dev.wheelhouse.console.text.Texts;
import dev.wheelhouse.model.run.MisfireCause;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The sheet after a sleep: when it shows, what it decides, and the way back to it.
@Tag("T9")
class MissedSheetTest {
  private final ToldMisses engine = new ToldMisses();
  private final FrameFixture fixture = new FrameFixture(new AtOnce(), engine);
  private final MisfireView nightly =
      ToldMisses.slept(1, "billing.daily", "2026-02-18T01:00:00Z", "2026-02-18T01:00:00Z", 1);
  private final MisfireView quarterly =
      ToldMisses.slept(2, "crm.sync", "2026-02-18T00:15:00Z", "2026-02-18T05:00:00Z", 20);

  private void wake(MisfireView... missed) {
    engine.undecided.addAll(List.of(missed));
    fixture.missed.start();
  }

  private void later() {
    fixture.time.advance(MissedModel.PAUSE.plusSeconds(1));
  }

  private boolean sheetIsOpen() {
    return fixture.shell.dialogProperty().get() instanceof Sheet;
  }

  @Test
  void oneSheetListsWhatWasMissed() {
    wake(quarterly, nightly);

    assertTrue(sheetIsOpen());
    assertEquals(List.of(nightly, quarterly), fixture.missed.model().windows());
  }

  @Test
  void withNothingMissedThereIsNoSheet() {
    wake();

    assertNull(fixture.shell.dialogProperty().get());
  }

  @Test
  void decidedAboutAllTheSheetCloses() {
    wake(nightly, quarterly);

    fixture.missed.model().decide(List.of(quarterly), Which.LATEST);
    assertTrue(sheetIsOpen());
    fixture.missed.model().decide(List.of(nightly), Which.NONE);

    assertEquals(
        List.of(new RunMissed(2, Which.LATEST), new RunMissed(1, Which.NONE)), engine.decisions);
    assertNull(fixture.shell.dialogProperty().get());
  }

  @Test
  void closedItLeavesThemUndecidedAndTellsTheWayBack() {
    wake(nightly);

    fixture.shell.closeDialog();
    later();

    assertNull(fixture.shell.dialogProperty().get());
    assertEquals(List.of(), engine.decisions);
    var toast = fixture.toasts.toasts().getFirst();
    assertEquals(Toast.Kind.NOTE, toast.kind());
    toast.offer().orElseThrow().does().run();
    assertTrue(sheetIsOpen());
  }

  @Test
  void itWaitsForAnotherDialogToClose() {
    fixture.shell.ask(new Confirmation("Kill?", "", List.of(), "", "Keep", "Kill", true, _ -> {}));

    wake(nightly);
    assertTrue(fixture.shell.dialogProperty().get() instanceof Confirmation);
    fixture.shell.closeDialog();

    assertTrue(sheetIsOpen());
  }

  @Test
  void whatThePolicyDecidedMeanwhileGoes() {
    wake(nightly);

    engine.undecided.clear();
    later();

    assertNull(fixture.shell.dialogProperty().get());
    assertEquals(List.of(), fixture.missed.model().windows());
  }

  @Test
  void refusedDecisionStaysWithItsReason() {
    engine.refused.add(1L);
    wake(nightly, quarterly);

    fixture.missed.model().decide(fixture.missed.model().windows(), Which.ALL);

    assertEquals(List.of(nightly), fixture.missed.model().windows());
    assertEquals(
        "The job is gone.", fixture.missed.model().refusalsProperty().get().get(1L).message());
  }

  @Test
  void itSaysHowManyFromWhenToWhenAndUntilWhenOneCanDecide() {
    var texts = new Texts(Language.ENGLISH);
    var words = new MissedWords(texts, new Formats(texts, ZoneId.of("UTC")));
    var by = Instant.parse("2026-02-18T06:02:00Z");
    var asked =
        ToldMisses.window(
            3, "x", "2026-02-18T00:15:00Z", "2026-02-18T05:00:00Z", 20, MisfireCause.HELD, by);

    assertEquals(
        "20 firings, 2026-02-18 01:15 to 2026-02-18 06:00, Europe/Berlin", words.window(asked));
    assertEquals("it was held", words.cause(asked));
    assertEquals(
        "the policy decides in 01:58", words.policy(asked, Instant.parse("2026-02-18T06:00:02Z")));
    assertEquals("waits for you", words.policy(nightly, by));
    assertEquals(
        "While this machine slept, 21 firings of 2 jobs were missed. Choose what runs now.",
        words.sentence(List.of(nightly, quarterly)));
  }
}
