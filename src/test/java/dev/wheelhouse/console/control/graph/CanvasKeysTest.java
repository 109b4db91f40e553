package dev.wheelhouse.console.control.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Walking, moving, choosing and zooming by keys.
@Tag("U3")
class CanvasKeysTest extends ShownCanvas {
  @Test
  void arrowsWalkShiftExtendsCtrlMoves() {
    robot.type(KeyCode.HOME);
    assertEquals(Set.of("pull-payments"), chosen());

    robot.type(KeyCode.RIGHT);
    assertEquals(Set.of("settle"), chosen());

    with(KeyCode.SHIFT, () -> robot.type(KeyCode.RIGHT));
    assertEquals(Set.of("settle", "issue-bill"), chosen());

    with(KeyCode.CONTROL, () -> robot.type(KeyCode.DOWN));
    with(KeyCode.ALT, () -> robot.type(KeyCode.LEFT));
    robot.type(KeyCode.ENTER);
    assertEquals(
        List.of(
            "move [issue-bill, settle] 0 8", "move [issue-bill, settle] -8 0", "open issue-bill"),
        wishes.told);
  }

  @Test
  void ctrlAChoosesAllAndDelDeletes() {
    with(KeyCode.CONTROL, () -> robot.type(KeyCode.A));
    assertEquals(7, chosen().size());

    robot.type(KeyCode.ESCAPE);
    assertEquals(Set.of(), chosen());

    robot.type(KeyCode.END).type(KeyCode.DELETE);
    assertEquals(List.of("delete [notify-finance] []"), wishes.told);
  }

  @Test
  void keysZoomAndFit() {
    robot.type(KeyCode.MINUS);
    assertEquals(0.8, canvas.zoomProperty().get());
    robot.type(KeyCode.PLUS).type(KeyCode.PLUS);
    assertEquals(1.25, canvas.zoomProperty().get());
    robot.type(KeyCode.DIGIT1);
    assertEquals(1, canvas.zoomProperty().get());
    robot.type(KeyCode.DIGIT0);
    assertEquals(
        canvas.board().sight().fitted(canvas.board().shown().extent()), canvas.board().sight());
  }

  @Test
  void lettersGoToWhoKnowsThem() {
    robot.type(KeyCode.S);
    with(KeyCode.CONTROL, () -> robot.type(KeyCode.D));

    assertEquals(List.of("typed S", "typed D"), wishes.told);
  }
}
