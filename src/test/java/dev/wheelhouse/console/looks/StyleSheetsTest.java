package dev.wheelhouse.console.looks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wheelhouse.console.text.Language;
import dev.wheelhouse.console.text.Texts;
import dev.wheelhouse.console.theme.Appearance;
import dev.wheelhouse.console.theme.Fonts;
import dev.wheelhouse.console.theme.Scale;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javafx.css.CssParser;
import javafx.scene.Scene;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("U12")
class StyleSheetsTest {

  @ParameterizedTest
  @CsvSource({"LIGHT, NORMAL", "DARK, NORMAL", "LIGHT, SMALL", "DARK, HUGE"})
  void everyControlIsDressedWithoutAWarning(Appearance look, Scale scale) throws Exception {
    var stage = FxTests.stage();
    var warnings = new Warnings();

    FxTests.doFx(
        () -> {
          Fonts.load();
          var fixture = new FrameFixture(new AtOnce());
          fixture.theme.appearanceProperty().set(look);
          fixture.theme.scaleProperty().set(scale);
          var scene = new Scene(new Gallery(new Texts(Language.CHINESE)).page(), 1440, 912);
          fixture.theme.dress(scene);
          stage.setScene(scene);
          stage.show();
          scene.getRoot().applyCss();
        });

    warnings.stop();
    assertEquals(List.of(), warnings.seen);
    assertEquals(List.of(), List.copyOf(CssParser.errorsProperty()));
  }

  /// What JavaFX logs about style sheets.
  private static final class Warnings extends Handler {
    private final List<String> seen = new ArrayList<>();
    private final Logger logger = Logger.getLogger("javafx.css");

    Warnings() {
      logger.addHandler(this);
    }

    void stop() {
      logger.removeHandler(this);
    }

    @Override
    public void publish(LogRecord record) {
      seen.add(record.getMessage());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
