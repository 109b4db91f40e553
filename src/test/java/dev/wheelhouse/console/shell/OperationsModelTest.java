package dev.wheelhouse.console.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wheelhouse.console.looks.AtOnce;
import dev.wheelhouse.console.text.Language;
import dev.wheelhouse.console.text.Texts;
import java.util.List;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("U12")
class OperationsModelTest {
  private final OperationsModel operations = new OperationsModel(new AtOnce());

  @Test
  void whatBeginsIsListedUntilItEnds() {
    var sample = operations.begin("operation.opening-sample");
    var log = operations.beginStoppable("operation.saving-log", "run-7-1.log");

    assertEquals(List.of("Opening the sample", "Saving run-7-1.log"), words(Language.ENGLISH));
    assertEquals(List.of("正在打开示例", "正在保存 run-7-1.log"), words(Language.CHINESE));

    sample.end();
    assertEquals(List.of(log), operations.running());
  }

  @Test
  void progressIsUnknownUntilItIsReported() {
    var log = operations.begin("operation.saving-log", "a.log");
    assertEquals(Operation.UNKNOWN, log.progressProperty().get());

    log.report(0.25);

    assertEquals(0.25, log.progressProperty().get());
  }

  @Test
  void onlyWhatCanBeStoppedStops() {
    var sample = operations.begin("operation.opening-sample");
    var log = operations.beginStoppable("operation.saving-log", "a.log");

    sample.stop();
    log.stop();

    assertFalse(sample.stopped());
    assertTrue(log.stopped());
  }

  @Test
  void operationComesAndGoesWithItsValue() {
    var opening = new SimpleObjectProperty<>(true);
    operations.follow(opening, "operation.opening-sample");
    assertEquals(1, operations.running().size());

    opening.set(false);
    assertEquals(List.of(), operations.running());

    opening.set(true);
    assertEquals(1, operations.running().size());
  }

  private List<String> words(Language language) {
    var texts = new Texts(language);
    return operations.running().stream().map(it -> it.words(texts)).toList();
  }
}
