package dev.wheelhouse.console.control.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wheelhouse.console.control.graph.GraphCanvas.Chosen;
import dev.wheelhouse.console.control.graph.GraphWishes.WireKey;
import dev.wheelhouse.console.looks.FxTests;
import java.util.List;
import java.util.Set;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What one chooses, moves and sizes by the pointer.
@Tag("U3")
class CanvasPointerTest extends ShownCanvas {
  @Test
  void aClickChoosesCtrlTogglesAndShiftAdds() {
    click(80, 182);
    assertEquals(Set.of("pull-payments"), chosen());

    with(KeyCode.CONTROL, () -> click(560, 180));
    assertEquals(Set.of("pull-payments", "issue-bill"), chosen());

    with(KeyCode.CONTROL, () -> click(80, 182));
    assertEquals(Set.of("issue-bill"), chosen());

    with(KeyCode.SHIFT, () -> click(780, 182));
    assertEquals(Set.of("issue-bill", "notify-finance"), chosen());

    click(900, 500);
    assertEquals(Chosen.NOTHING, canvas.chosenProperty().get());
  }

  @Test
  void aWireCanBeChosenAndDeleted() {
    click(672, 182);
    assertEquals(
        new Chosen(Set.of(), Set.of(new WireKey("issue-bill", "notify-finance"))),
        canvas.chosenProperty().get());

    robot.type(KeyCode.DELETE);

    assertEquals(List.of("delete [] [issue-bill-notify-finance]"), wishes.told);
  }

  @Test
  void aDoubleClickOpens() {
    robot.moveTo(screen(560, 180)).doubleClickOn();

    assertEquals(List.of("open issue-bill"), wishes.told);
  }

  @Test
  void aDragMovesWhatIsChosenOntoTheGrid() {
    click(80, 182);
    with(KeyCode.SHIFT, () -> click(260, 80));

    hold(80, 182, 101, 320);
    robot.release(MouseButton.PRIMARY);

    assertEquals(List.of("move [pull-payments, settle] 24 136"), wishes.told);
  }

  @Test
  void altIgnoresTheGrid() {
    with(
        KeyCode.ALT,
        () -> {
          hold(80, 182, 101, 321);
          robot.release(MouseButton.PRIMARY);
        });

    var box = canvas.board().shown().box("pull-payments").orElseThrow();
    assertTrue(wishes.told.getFirst().matches("move .pull-payments. 2[0-3] 1(38|39|40|41)"));
    assertEquals(new Box(0, 152, 164, 60), box);
  }

  @Test
  void lessThanFourPixelsIsNoDrag() {
    hold(80, 182, 82, 184);
    robot.release(MouseButton.PRIMARY);

    assertEquals(List.of(), wishes.told);
    assertEquals(Set.of("pull-payments"), chosen());
  }

  @Test
  void theDraggedCardIsShownWhereItWillStandAndEscPutsItBack() {
    hold(80, 182, 101, 320);
    var during = canvas.board().shown().box("pull-payments").orElseThrow();

    robot.type(KeyCode.ESCAPE);
    robot.release(MouseButton.PRIMARY);

    assertEquals(new Box(24, 288, 164, 60), during);
    assertEquals(List.of("move [pull-payments] 0 0"), wishes.told);
    assertEquals(0, canvas.board().shown().box("pull-payments").orElseThrow().x());
  }

  @Test
  void aMarqueeChoosesAndEscRestores() {
    click(780, 182);
    hold(470, 140, 690, 230);
    assertEquals(Set.of("issue-bill"), chosen());

    robot.type(KeyCode.ESCAPE);
    robot.release(MouseButton.PRIMARY);
    assertEquals(Set.of("notify-finance"), chosen());

    with(
        KeyCode.SHIFT,
        () -> {
          hold(470, 140, 690, 230);
          robot.release(MouseButton.PRIMARY);
        });
    assertEquals(Set.of("notify-finance", "issue-bill"), chosen());
  }

  @Test
  void aMemoIsSizedByItsCorner() {
    hold(684, 124, 716, 140);
    robot.release(MouseButton.PRIMARY);

    assertEquals(List.of("resize note 224 88"), wishes.told);
  }

  @Test
  void nothingIsMovedOrConnectedWhereOneOnlyReads() throws Exception {
    FxTests.doFx(() -> canvas.readOnlyProperty().set(true));

    hold(80, 182, 101, 320);
    robot.release(MouseButton.PRIMARY);
    hold(164, 182, 560, 182);
    robot.release(MouseButton.PRIMARY);
    robot.type(KeyCode.DELETE).type(KeyCode.C);
    with(KeyCode.CONTROL, () -> robot.type(KeyCode.RIGHT));

    assertEquals(List.of("typed C"), wishes.told);
  }

  @Test
  void atTheEdgeTheSightMovesAlong() throws Exception {
    hold(80, 182, 1050, 300);
    Awaitility.await()
        .until(
            () -> {
              robot.moveTo(canvas.localToScreen(1090, 340)).moveTo(canvas.localToScreen(1098, 340));
              return FxTests.onFx(() -> canvas.board().sight().x() > 60);
            });
    robot.release(MouseButton.PRIMARY);

    assertTrue(wishes.told.getFirst().startsWith("move [pull-payments] 1"), wishes.told.toString());
  }
}
