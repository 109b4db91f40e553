package dev.wheelhouse.console.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wheelhouse.console.looks.FxTests;
import java.util.ArrayList;
import java.util.List;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("U4")
class DrawerPaneTest {
  private final List<Double> widths = new ArrayList<>();
  private DrawerPane pane;

  @BeforeEach
  void open() throws Exception {
    var stage = FxTests.stage();
    FxTests.doFx(
        () -> {
          pane = new DrawerPane();
          pane.setStill(() -> true);
          pane.setOnResized(widths::add);
          pane.setContent(new Label("rows"));
          stage.setScene(new Scene(pane, 1400, 700));
          stage.show();
          pane.open(new Label("run"));
        });
  }

  @Test
  void openDrawerPushesTheContent() throws Exception {
    assertEquals(pane.getWidth() - 376, width(".content"), 1);
    assertEquals(376, width(".drawer"), 1);
  }

  @Test
  void inANarrowWindowItLiesOverTheContent() throws Exception {
    FxTests.doFx(() -> pane.overlayProperty().set(true));

    assertEquals(pane.getWidth(), width(".content"), 1);
    assertTrue(pane.lookup(".drawer").isVisible());
  }

  @Test
  void closedDrawerGivesTheRoomBack() throws Exception {
    FxTests.doFx(pane::close);

    assertEquals(pane.getWidth(), width(".content"), 1);
    assertFalse(pane.lookup(".drawer").isVisible());
  }

  @Test
  void arrowKeysOnTheGripResizeWithinBounds() throws Exception {
    press(KeyCode.LEFT, 1);
    assertEquals(392, width(".drawer"), 1);

    press(KeyCode.RIGHT, 40);
    assertEquals(DrawerPane.NARROWEST, width(".drawer"), 1);

    press(KeyCode.LEFT, 40);
    assertEquals(DrawerPane.WIDEST, width(".drawer"), 1);
    assertEquals(DrawerPane.WIDEST, widths.getLast(), 1);
  }

  private void press(KeyCode key, int times) throws Exception {
    var grip = pane.lookup(".drawer-grip");
    var pressed = new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false);
    FxTests.doFx(
        () -> {
          for (var i = 0; i < times; i++) {
            Event.fireEvent(grip, pressed);
          }
        });
  }

  private double width(String query) throws Exception {
    return FxTests.onFx(
        () -> {
          pane.layout();
          return pane.lookup(query).getLayoutBounds().getWidth();
        });
  }
}
