package dev.wheelhouse.console.looks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wheelhouse.console.shell.Views;
import dev.wheelhouse.console.text.Language;
import dev.wheelhouse.console.text.Texts;
import dev.wheelhouse.console.theme.Fonts;
import dev.wheelhouse.model.RunId;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Walks all views in both languages, full of data, and asks of every control: a text or an
/// accessible name, a way to it by keys, a size that can be hit, a look of the theme.
@Tag("U12")
class EveryControlTest {
  @TempDir static Path folder;
  private static BillingEngine engine;
  private static RunId chain;

  @BeforeAll
  static void startEngine() throws Exception {
    FxTests.stage();
    FxTests.doFx(Fonts::load);
    engine = new BillingEngine(folder).withChain();
    chain = engine.startAndAwait("billing.daily");
  }

  @AfterAll
  static void stopEngine() {
    engine.close();
  }

  @Test
  void everyControlHasANameAWayByKeysASizeAndALook() throws Exception {
    var violations = new TreeSet<String>();
    var walked = new ArrayList<Integer>();

    for (var language : Language.values()) {
      for (var view : Views.values()) {
        walked.add(FxTests.onFx(() -> walk(view, language, violations)));
      }
    }

    assertTrue(walked.stream().mapToInt(controls -> controls).sum() > 100, "walked " + walked);
    assertEquals("", String.join("\n", violations));
  }

  private static int walk(Views view, Language language, TreeSet<String> violations)
      throws Exception {
    var fixture = new FrameFixture(new AtOnce(), engine.api);
    fixture.settings.languageProperty().set(language);
    fixture.shell.show("runs");
    fixture.runs.drawer().open(chain);
    fixture.holds.holding().lift(FrameFixture.HOLD, List.of());
    fixture.shell.closeDialog();
    var texts = new Texts(language);
    var actions = fixture.actions(texts);
    var root = fixture.views(texts, actions).load(view);
    var scene = new Scene(new StackPane(root), 1440, 900);
    fixture.theme.dress(scene);
    var stage = FxTests.stage();
    stage.setScene(scene);
    stage.show();
    // What is invisible now, such as the palette, is shown at some time.
    root.lookupAll(".scrim").forEach(layer -> layer.setVisible(true));
    root.applyCss();
    root.layout();
    root.applyCss();
    root.layout();
    var check = new ControlCheck(texts, actions);
    check.walk(root);
    check.violations().forEach(it -> violations.add(view + " " + language + ": " + it));
    fixture.rooms.close();
    stage.hide();
    return check.controls();
  }
}
