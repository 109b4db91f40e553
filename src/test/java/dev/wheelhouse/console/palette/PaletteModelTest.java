package dev.wheelhouse.console.palette;

import static dev.wheelhouse.console.palette.Entries.command;
import static dev.wheelhouse.console.palette.Entries.failing;
import static dev.wheelhouse.console.palette.Entries.job;
import static dev.wheelhouse.console.palette.Entries.off;
import static dev.wheelhouse.console.palette.Entries.run;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wheelhouse.api.Caller;
import dev.wheelhouse.console.link.EngineLink;
import dev.wheelhouse.console.looks.AtOnce;
import dev.wheelhouse.console.looks.EmptyEngine;
import dev.wheelhouse.console.shell.Screen;
import dev.wheelhouse.console.shell.ShellModel;
import dev.wheelhouse.time.VirtualTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.collections.FXCollections;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("U12")
class PaletteModelTest {
  private final ShellModel shell = new ShellModel(List.of(Screen.WELCOME, Screen.RUNS));
  private final RecentUse used = new RecentUse(FXCollections.observableHashMap());
  private final List<PaletteEntry> known =
      new ArrayList<>(List.of(command("Stop"), command("Settings"), run("settle #2")));
  private final PaletteModel model = model();

  @BeforeEach
  void openPalette() {
    shell.openPalette();
    model.open();
  }

  @Test
  void firstEntryIsSelectedAndSaysWhatItDoes() {
    type("se");

    assertEquals("Settings", selected());
    assertEquals("opens Settings", model.explanationProperty().get());
  }

  @Test
  void laterAnswersDoNotMoveWhatEnterWouldDo() {
    type("se");
    known.add(failing("settle #3"));

    model.renew();

    assertEquals("Settings", selected());
    assertTrue(keys().contains("settle #3"));
  }

  @Test
  void beforeAnythingIsTypedTheBestOneIsSelectedWhenItComes() {
    known.add(failing("settle #3"));

    model.renew();

    assertEquals("settle #3", selected());
  }

  @Test
  void ownChoiceStaysEvenBeforeAnythingIsTyped() {
    model.move(1);
    known.add(failing("settle #3"));

    model.renew();

    assertEquals("Settings", selected());
  }

  @Test
  void selectionMovesByEntriesAndSectionsAndStopsAtTheEnds() {
    known.add(job("billing"));
    model.renew();

    model.chooseLast();
    assertEquals("billing", selected());
    model.move(5);
    assertEquals("billing", selected());
    model.moveSection(1);
    assertEquals("Stop", selected());
    model.moveSection(-1);
    assertEquals("billing", selected());
    model.chooseFirst();
    assertEquals("Stop", selected());
  }

  @Test
  void whatIsOffSaysWhyAndStays() {
    known.add(off("Kill", "no run chosen"));
    type("kill");

    model.perform();

    assertEquals("no run chosen", model.explanationProperty().get());
    assertTrue(shell.paletteOpenProperty().get());
    assertEquals(List.of(), used.keys());
  }

  @Test
  void whatIsDoneClosesThePaletteAndIsRemembered() {
    type("settle");

    model.perform();

    assertFalse(shell.paletteOpenProperty().get());
    assertEquals(List.of("settle #2"), used.keys());
  }

  @Test
  void nothingFoundIsSaid() {
    type("teleport");

    assertNull(model.selectedProperty().get());
    assertEquals(PaletteModel.Phase.NO_MATCH, model.phaseProperty().get());
  }

  @Test
  void prefixIsTakenAway() {
    type("@settle");
    assertEquals(List.of(), keys());

    model.searchEverything();

    assertEquals(List.of("settle #2"), keys());
  }

  private void type(String text) {
    model.textProperty().set(text);
  }

  private String selected() {
    return model.selectedProperty().get().key();
  }

  private List<String> keys() {
    return model.arrangementProperty().get().hits().stream().map(Ranking.Hit::key).toList();
  }

  private PaletteModel model() {
    var time = new VirtualTime(Instant.EPOCH);
    var link = new EngineLink(new EmptyEngine(), Caller.local("mara"), time, new AtOnce());
    return new PaletteModel(
        shell,
        new KnownObjects(link),
        used,
        new SimpleStringProperty(""),
        (_, _) -> List.copyOf(known).stream());
  }
}
