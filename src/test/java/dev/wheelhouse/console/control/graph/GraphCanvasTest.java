package dev.wheelhouse.console.control.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wheelhouse.console.control.graph.GraphCanvas.Chosen;
import dev.wheelhouse.console.looks.FxTests;
import dev.wheelhouse.console.theme.Scale;
import java.util.List;
import java.util.Set;
import javafx.geometry.VerticalDirection;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.paint.Color;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What is in sight, what is painted of it, and what is told of it.
@Tag("U3")
class GraphCanvasTest extends ShownCanvas {
  @Test
  void spaceOrTheMiddleButtonMovesTheSight() {
    var before = canvas.board().sight();
    robot.moveTo(screen(80, 182)).press(MouseButton.MIDDLE);
    robot.moveTo(screen(80, 182).add(60, 30)).release(MouseButton.MIDDLE);
    assertEquals(before.x() - 60, canvas.board().sight().x(), 1);
    assertEquals(before.y() - 30, canvas.board().sight().y(), 1);

    with(
        KeyCode.SPACE,
        () -> {
          robot.moveTo(screen(80, 182)).press(MouseButton.PRIMARY);
          robot.moveTo(screen(80, 182).add(-20, 0)).release(MouseButton.PRIMARY);
        });
    assertEquals(before.x() - 40, canvas.board().sight().x(), 3);
    assertEquals(List.of(), wishes.told);
  }

  @Test
  void theWheelScrollsAndWithCtrlZoomsAtThePointer() {
    robot.moveTo(screen(80, 182)).scroll(1, VerticalDirection.DOWN);
    assertNotEquals(-40, canvas.board().sight().y());

    var held = canvas.board().sight().onScreen(80, 182);
    with(KeyCode.CONTROL, () -> robot.moveTo(screen(80, 182)).scroll(2, VerticalDirection.DOWN));

    assertNotEquals(1, canvas.zoomProperty().get());
    assertEquals(held.x(), canvas.board().sight().onScreen(80, 182).x(), 2);
  }

  @Test
  void theOperatorsScaleEnlargesWhatIsPainted() throws Exception {
    FxTests.doFx(stage, () -> theme.scaleProperty().set(Scale.HUGE));

    assertEquals(1.3, canvas.board().sight().scale(), 1e-9);
    assertEquals(1, canvas.zoomProperty().get(), 1e-9);
    click(80, 182);
    assertEquals(Set.of("pull-payments"), chosen());
  }

  @Test
  void whatHasComeIntoSightIsPainted() throws Exception {
    assertEquals(surface(), pixel(60, 160));

    robot.type(KeyCode.MINUS);
    assertEquals(surface(), pixel(60, 160));

    robot.moveTo(screen(80, 300)).press(MouseButton.MIDDLE);
    robot.moveTo(screen(80, 300).add(300, 290)).release(MouseButton.MIDDLE);
    assertEquals(surface(), pixel(60, 160));
  }

  private Color surface() throws Exception {
    return FxTests.onFx(() -> canvas.tints().of(Tint.SURFACE));
  }

  /// At a point of the picture, once all is painted.
  private Color pixel(double x, double y) throws Exception {
    FxTests.doFx(stage, () -> {});
    return FxTests.onFx(
        () -> {
          Press.frames(canvas);
          var at = canvas.board().sight().onScreen(x, y);
          var image = canvas.snapshot(new SnapshotParameters(), null);
          return image.getPixelReader().getColor((int) at.x(), (int) at.y());
        });
  }

  @Test
  void screenReadersHearTheCardWithItsNeighbours() {
    click(260, 80);

    assertTrue(
        canvas
            .getAccessibleText()
            .startsWith(
                "settle, HTTP · per channel, 4 at once, Failed, after pull-payments, before"
                    + " issue-bill, reverse-settlement"),
        canvas.getAccessibleText());
  }

  @Test
  void whatIsGoneFromThePictureIsNotChosenAnyMore() throws Exception {
    click(80, 182);

    FxTests.doFx(() -> canvas.pictureProperty().set(ToldGraph.net(3)));

    assertEquals(Chosen.NOTHING, canvas.chosenProperty().get());
    assertFalse(canvas.board().shown().knows("settle"));
  }

  @Test
  void theMapLooksWhereItIsClicked() throws Exception {
    var map =
        FxTests.onFx(
            () -> {
              var made = new GraphMap(canvas);
              stage.setScene(new Scene(made, 176, 108));
              return made;
            });
    FxTests.doFx(stage, () -> {});

    Awaitility.await()
        .until(
            () -> {
              robot.moveTo(map.localToScreen(150, 50)).clickOn();
              return FxTests.onFx(() -> canvas.board().sight().area().middleX() > 500);
            });
  }

  @Test
  void theImageHoldsAllOfThePicture() throws Exception {
    FxTests.doFx(() -> canvas.zoomOut());

    var image = FxTests.onFx(() -> canvas.image());

    var all = canvas.board().shown().extent().grown(24);
    assertEquals(Math.ceil(all.width()), image.getWidth());
    assertEquals(Math.ceil(all.height()), image.getHeight());
  }
}
