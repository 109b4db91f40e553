package dev.wheelhouse.console.guide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.wheelhouse.console.looks.BillingEngine;
import dev.wheelhouse.console.looks.FrameFixture;
import dev.wheelhouse.console.looks.FxTests;
import dev.wheelhouse.console.looks.WindowRobot;
import dev.wheelhouse.console.shell.ActionRegistry;
import dev.wheelhouse.console.shell.Views;
import dev.wheelhouse.console.text.Language;
import dev.wheelhouse.console.text.Texts;
import dev.wheelhouse.console.theme.Fonts;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/// The strip over a real engine that tells it of every change.
@Tag("U14")
class GuideViewTest {
  private final WindowRobot robot = new WindowRobot();
  @TempDir Path folder;
  private BillingEngine engine;
  private FrameFixture fixture;
  private Stage stage;

  @BeforeEach
  void openStrip() throws Exception {
    engine = new BillingEngine(folder).withChain();
    stage = FxTests.stage();
    FxTests.doFx(
        () -> {
          Fonts.load();
          fixture = new FrameFixture(FxTests.background(), engine.api);
          var views = fixture.views(new Texts(Language.ENGLISH), new ActionRegistry());
          var scene = new Scene(new VBox(views.load(Views.GUIDE)), 1100, 200);
          fixture.theme.dress(scene);
          stage.setScene(scene);
          stage.show();
          fixture.guide.start();
        });
  }

  @AfterEach
  void closeStrip() throws Exception {
    FxTests.doFx(
        () -> {
          fixture.guide.close();
          stage.hide();
        });
    engine.close();
  }

  @Test
  void stripFollowsTheStoryAndEnterTakesEachStep() throws Exception {
    assertFalse(robot.lookup(".guide").query().isVisible());

    var chain = engine.start("billing.daily");
    waitFor("settle failed for good and holds back issue_bill.");
    assertEquals("Run restore_database", text("#next"));

    FxTests.doFx(() -> robot.lookup("#next").query().requestFocus());
    robot.type(KeyCode.SPACE);
    waitFor("The database has connections again.");
    assertEquals(
        "Reruns settle, then issue_bill, and leaves pull_payments as it is.", text("#particulars"));
    assertEquals("Rerun settle and what follows", text("#next"));

    robot.clickOn("#next");
    waitFor("Repaired: billing.daily is done, and pull_payments, issue_bill ran only once.");
    engine.awaitEnd(chain);

    robot.clickOn("#next");
    FxTests.settle();
    assertFalse(robot.lookup(".guide").query().isVisible());
  }

  private void waitFor(String sentence) throws Exception {
    WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> text("#sentence").equals(sentence));
    FxTests.settle();
  }

  private String text(String query) {
    return robot.lookup(query).queryAs(Labeled.class).getText();
  }
}
