package dev.wheelhouse.console.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("U12")
class ShellModelTest {
  private final Screen one = new Screen("one", "screen.one", "icon", Views.WELCOME, KeyCode.A);
  private final Screen two = new Screen("two", "screen.two", "icon", Views.HELP, KeyCode.B);
  private final ShellModel model = new ShellModel(List.of(one, two));

  @Test
  void firstScreenIsShownAtTheStart() {
    assertEquals(one, model.screenProperty().get());
  }

  @Test
  void anotherScreenClosesTheDrawerAndClearsTheTrail() {
    model.drawerProperty().set(Views.HELP);
    model.trail().setAll("settle", "attempt 3");

    model.show("two");

    assertEquals(two, model.screenProperty().get());
    assertNull(model.drawerProperty().get());
    assertEquals(List.of(), model.trail());
  }

  @Test
  void theSameScreenKeepsItsDrawer() {
    model.drawerProperty().set(Views.HELP);

    model.show("one");

    assertEquals(Views.HELP, model.drawerProperty().get());
  }

  @Test
  void dialogCoversTheScreenAndClosesTheSettings() {
    model.open(Popover.SETTINGS);

    model.ask(new Sheet("Keyboard map", Views.HELP));

    assertNull(model.popoverProperty().get());
    assertTrue(model.covered());
    model.closeDialog();
    assertFalse(model.covered());
  }
}
