package dev.wheelhouse.console.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wheelhouse.api.EngineHealth;
import dev.wheelhouse.console.text.Language;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("U14")
class FirstScreenTest {
  private final Screen one = new Screen("one", "screen.one", "icon", Views.HELP, KeyCode.A);
  private final Screen two = new Screen("two", "screen.two", "icon", Views.HELP, KeyCode.B);
  private final SettingsModel settings =
      new SettingsModel(Settings.first(Language.ENGLISH), _ -> {});
  private final EngineModel engine = EngineModel.embedded(ZoneId.of("UTC"));

  @Test
  void firstStartIsWelcomeAndStaysWhileThereAreNoJobs() {
    var shell = window();

    engine.figuresProperty().set(withJobs(0));

    assertEquals(Screen.WELCOME, shell.screenProperty().get());
    assertFalse(shell.welcomedProperty().get());
  }

  @Test
  void engineWithJobsBeginsWithTheFirstOtherScreen() {
    var shell = window();

    engine.figuresProperty().set(withJobs(3));

    assertEquals(one, shell.screenProperty().get());
    assertTrue(shell.welcomedProperty().get());
  }

  @Test
  void jobsThatAppearLaterSendNobodyAway() {
    var shell = window();

    engine.figuresProperty().set(withJobs(0));
    engine.figuresProperty().set(withJobs(4));

    assertEquals(Screen.WELCOME, shell.screenProperty().get());
  }

  @Test
  void whoeverLeavesWelcomeIsNotWelcomedAgain() {
    var shell = window();
    shell.show(two);

    var next = window();

    assertTrue(shell.welcomedProperty().get());
    assertTrue(next.welcomedProperty().get());
    assertEquals(two, next.screenProperty().get());
  }

  @Test
  void screenThatIsGoneIsForgotten() {
    settings.remembered().put(FirstScreen.LAST, "gone");

    assertEquals(Screen.WELCOME, window().screenProperty().get());
  }

  private ShellModel window() {
    var shell = new ShellModel(List.of(Screen.WELCOME, one, two));
    new FirstScreen(shell, settings, engine);
    return shell;
  }

  private static EngineHealth withJobs(long definitions) {
    var now = Instant.EPOCH;
    return new EngineHealth(
        now, now, ZoneId.of("UTC"), Path.of("/d"), 0, 0, 0, 0, "", 4, 0, 0, 0, 0, definitions, "");
  }
}
