package dev.wheelhouse.console.welcome;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wheelhouse.console.looks.AtOnce;
import dev.wheelhouse.console.shell.Settings;
import dev.wheelhouse.console.shell.SettingsModel;
import dev.wheelhouse.console.text.Language;
import dev.wheelhouse.time.VirtualTime;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("U14")
class WelcomeModelTest {
  private static final Check STORE = Check.of("store", Check.Level.GOOD, "/data", "H2");
  private static final Check SLOTS = Check.of("slots", Check.Level.BAD, "0");
  private static final Check LATE = Check.of("disk", Check.Level.WARNING, "1 GB");

  private final VirtualTime time = new VirtualTime(Instant.parse("2026-02-18T02:42:18Z"));
  private final List<String> done = new ArrayList<>();

  @Test
  void checksAreShownWithTheTimeTheyTook() {
    var model =
        model(
            () -> {
              time.advance(Duration.ofMillis(900));
              return List.of(STORE, LATE);
            },
            () -> {});

    model.check();

    assertEquals(List.of(STORE, LATE), model.checks());
    assertEquals(Duration.ofMillis(900), model.tookProperty().get());
    assertTrue(model.ready().get());
  }

  @Test
  void badCheckHoldsTheSampleBack() {
    var model = model(() -> List.of(STORE, SLOTS), () -> done.add("sample"));

    model.check();
    model.openSample();

    assertFalse(model.ready().get());
    assertEquals(List.of(), done);
  }

  @Test
  void openedSampleLeadsToItsRuns() {
    var model = model(() -> List.of(STORE), () -> done.add("sample"));

    model.check();
    model.openSample();

    assertEquals(List.of("sample", "runs"), done);
    assertFalse(model.openingProperty().get());
  }

  @Test
  void failedSampleSaysWhyAndCanBeTriedAgain() {
    var model =
        model(
            () -> List.of(STORE),
            () -> {
              if (done.isEmpty()) {
                done.add("failed");
                throw new IOException("the disk is full");
              }
            });

    model.check();
    model.openSample();
    assertEquals("the disk is full", model.problemProperty().get().getMessage());

    model.openSample();
    assertNull(model.problemProperty().get());
    assertEquals(List.of("failed", "runs"), done);
  }

  @Test
  void engineThatDoesNotAnswerIsNotReady() {
    var model =
        model(
            () -> {
              throw new IOException("the store is in use");
            },
            () -> {});

    model.check();

    assertFalse(model.ready().get());
    assertEquals("the store is in use", model.problemProperty().get().getMessage());
  }

  private WelcomeModel model(SelfCheck selfCheck, Sample sample) {
    var settings = new SettingsModel(Settings.first(Language.ENGLISH), _ -> {});
    return new WelcomeModel(
        selfCheck, sample, new AtOnce(), time, settings, () -> done.add("runs"));
  }
}
