package dev.wheelhouse.console.control.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.wheelhouse.console.control.graph.GraphWishes.WireKey;
import dev.wheelhouse.console.looks.FxTests;
import java.util.List;
import java.util.Set;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Wires drawn by the pointer and by keys, and what is dropped on one.
@Tag("U3")
class CanvasWiringTest extends ShownCanvas {
  @Test
  void aWireIsDrawnFromPortToCard() {
    hold(164, 182, 560, 182);
    robot.release(MouseButton.PRIMARY);

    assertEquals(List.of("connect pull-payments issue-bill"), wishes.told);
  }

  @Test
  void aWireIsDrawnBackwardsToo() {
    hold(488, 182, 164, 182);
    robot.release(MouseButton.PRIMARY);
    assertEquals(List.of("connect pull-payments issue-bill"), wishes.told);

    refuse("notify-finance", "pull-payments");
    hold(0, 182, 860, 182);
    var drawing = canvas.board().marks().drawing();
    robot.release(MouseButton.PRIMARY);
    assertEquals("notify-finance", drawing.target());
    assertEquals(Set.of(new WireKey("pull-payments", "issue-bill")), drawing.litWires());

    hold(488, 182, 450, 560);
    robot.release(MouseButton.PRIMARY);
    assertEquals(1, wishes.told.size());
  }

  @Test
  void anImpossibleTargetIsDimmedBeforeAndSaysWhy() {
    refuse("notify-finance", "pull-payments");
    refuse("notify-finance", "issue-bill");

    hold(860, 182, 80, 182);
    var drawing = canvas.board().marks().drawing();
    robot.release(MouseButton.PRIMARY);

    assertEquals(Set.of(), drawing.dimmed());
    assertEquals(Set.of("pull-payments", "issue-bill"), drawing.lit());
    assertEquals(Set.of(new WireKey("pull-payments", "issue-bill")), drawing.litWires());
    assertEquals("pull-payments", drawing.target());
    assertEquals(List.of(), wishes.told);
    assertEquals(Marks.Drawing.NONE, canvas.board().marks().drawing());
  }

  @Test
  void eachTargetIsAskedForOnce() {
    hold(860, 182, 80, 420);
    robot.moveTo(screen(90, 420)).moveTo(screen(100, 430));
    robot.release(MouseButton.PRIMARY);

    assertEquals(5, wishes.asked);
  }

  @Test
  void releasedInTheVoidItAsksForSomethingNew() {
    hold(860, 182, 900, 400);
    robot.release(MouseButton.PRIMARY);

    assertEquals(List.of("connect notify-finance to new at 900 400"), wishes.told);
  }

  @Test
  void cConnectsByArrowsAndEnterAndSaysWhyNot() {
    refuse("pull-payments", "settle");
    robot.type(KeyCode.HOME).type(KeyCode.C);
    assertEquals(
        "Cannot connect to settle. This makes a cycle. It would never start.",
        canvas.getAccessibleText());

    robot.type(KeyCode.ENTER);
    assertEquals(List.of(), wishes.told);

    robot.type(KeyCode.RIGHT).type(KeyCode.ENTER);
    assertEquals(List.of("connect pull-payments issue-bill"), wishes.told);

    robot.type(KeyCode.C).type(KeyCode.ESCAPE);
    assertEquals(Marks.Drawing.NONE, canvas.board().marks().drawing());
  }

  @Test
  void whatIsDroppedOnAWireSplitsItAndElsewhereStandsAlone() throws Exception {
    var drops = FxTests.onFx(() -> new Drops(canvas, canvas.board(), wishes));

    FxTests.doFx(() -> drops.over(672 + 40, 182 + 40));
    var split = canvas.board().marks().split();
    FxTests.doFx(() -> drops.dropped("SHELL", 672 + 40, 182 + 40));
    FxTests.doFx(() -> drops.dropped("SHELL", 560 + 40, 400 + 40));

    assertEquals(new WireKey("issue-bill", "notify-finance"), split);
    assertEquals(
        List.of("drop SHELL at 592 152 on issue-bill notify-finance", "drop SHELL at 480 368"),
        wishes.told);
    assertNull(canvas.board().marks().split());
  }
}
