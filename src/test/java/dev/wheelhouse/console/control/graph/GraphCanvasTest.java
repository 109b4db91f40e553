package dev.wheelhouse.console.control.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wheelhouse.console.control.graph.GraphCanvas.Chosen;
import dev.wheelhouse.console.control.graph.GraphWishes.No;
import dev.wheelhouse.console.control.graph.GraphWishes.WireKey;
import dev.wheelhouse.console.looks.FxTests;
import dev.wheelhouse.console.looks.WindowRobot;
import dev.wheelhouse.console.text.Language;
import dev.wheelhouse.console.text.Texts;
import dev.wheelhouse.console.theme.Appearance;
import dev.wheelhouse.console.theme.Fonts;
import dev.wheelhouse.console.theme.Scale;
import dev.wheelhouse.console.theme.Theme;
import java.util.List;
import java.util.Set;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Point2D;
import javafx.geometry.VerticalDirection;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Each gesture and key, by a robot, over the night of the mockups. At first the sight begins at
/// (-40, -40).
@Tag("U3")
class GraphCanvasTest {
  private final ToldWishes wishes = new ToldWishes();
  private final WindowRobot robot = new WindowRobot();
  private Stage stage;
  private GraphCanvas canvas;
  private Theme theme;

  @BeforeEach
  void open() throws Exception {
    stage = FxTests.stage();
    FxTests.doFx(
        stage,
        () -> {
          Fonts.load();
          canvas = new GraphCanvas(wishes, new Texts(Language.ENGLISH));
          canvas.setStill(() -> true);
          canvas.pictureProperty().set(ToldGraph.billing());
          theme = new Theme(new SimpleBooleanProperty(), new SimpleBooleanProperty());
          theme.appearanceProperty().set(Appearance.LIGHT);
          var scene = new Scene(canvas, 1100, 700);
          theme.dress(scene);
          stage.setScene(scene);
          stage.setX(0);
          stage.setY(0);
          stage.show();
          canvas.requestFocus();
        });
  }

  @AfterEach
  void releaseAll() {
    robot.letGo();
  }

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
  void lettersGoToWhoKnowsThem() {
    robot.type(KeyCode.S);
    with(KeyCode.CONTROL, () -> robot.type(KeyCode.D));

    assertEquals(List.of("typed S", "typed D"), wishes.told);
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

  private void refuse(String from, String to) {
    wishes.refused.put(
        new WireKey(from, to),
        new No(
            "This makes a cycle", "It would never start.", List.of("pull-payments", "issue-bill")));
  }

  private Set<String> chosen() {
    return canvas.chosenProperty().get().keys();
  }

  private void click(double x, double y) {
    robot.moveTo(screen(x, y)).clickOn();
  }

  /// Presses and drags, and holds.
  private void hold(double x, double y, double toX, double toY) {
    robot.moveTo(screen(x, y)).press(MouseButton.PRIMARY);
    robot.moveTo(screen((x + toX) / 2, (y + toY) / 2)).moveTo(screen(toX, toY));
  }

  private void with(KeyCode key, Runnable act) {
    robot.press(key);
    act.run();
    robot.release(key);
  }

  /// A point of the picture.
  private Point2D screen(double x, double y) {
    var at = canvas.board().sight().onScreen(x, y);
    return canvas.localToScreen(at.x(), at.y());
  }
}
