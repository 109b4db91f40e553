package dev.wheelhouse.console.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wheelhouse.console.looks.FxTests;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Group;
import javafx.scene.Scene;
import org.junit.jupiter.api.Test;

class InSceneTest {
  private final SimpleStringProperty model = new SimpleStringProperty("first");
  private final List<String> seen = new ArrayList<>();

  @Test
  void listenerOutlivesACollectionBeforeItsNodeIsShown() throws Exception {
    FxTests.stage();
    var node = new Group();
    model.when(InScene.of(node)).subscribe(value -> seen.add(value));

    System.gc();
    FxTests.doFx(() -> new Scene(node));
    model.set("second");

    assertEquals(List.of("first", "second"), seen.subList(seen.size() - 2, seen.size()));
  }
}
