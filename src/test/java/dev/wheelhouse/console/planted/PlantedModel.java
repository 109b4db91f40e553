package dev.wheelhouse.console.planted;

import dev.wheelhouse.store.Store;
import javafx.application.Platform;
import javafx.beans.property.SimpleStringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.Label;

/// What a view-model must not know, beside what it may. Never called.
final class PlantedModel {
  Label label() {
    return new Label();
  }

  /// Outside `Fx`.
  static final class Later {
    void later(Runnable task) {
      Platform.runLater(task);
    }
  }

  /// Past `EngineApi`.
  static final class ShortCut {
    String durability(Store store) {
      return store.durability();
    }
  }

  private PlantedModel() {}
}

/// Properties and lists are what view-models are made of.
final class CleanModel {
  final SimpleStringProperty name = new SimpleStringProperty();
  final ObservableList<String> names = FXCollections.observableArrayList();
}
