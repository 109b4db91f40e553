package dev.wheelhouse.console.shell;

import java.time.ZoneId;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The shown engine as the frame sees it: name, kind, health, zone and a few figures. Whoever talks
/// to the engine keeps it up to date.
public final class EngineModel {
  private final String nameKey;
  private final String kindKey;
  private final ZoneId zone;
  private final ObjectProperty<Health> health = new SimpleObjectProperty<>(Health.STARTING);
  private final ObservableList<Figure> figures = FXCollections.observableArrayList();

  public EngineModel(String nameKey, String kindKey, ZoneId zone) {
    this.nameKey = nameKey;
    this.kindKey = kindKey;
    this.zone = zone;
  }

  /// The engine that lives in this process.
  public static EngineModel embedded(ZoneId zone) {
    return new EngineModel("engine.local", "engine.embedded", zone);
  }

  public String nameKey() {
    return nameKey;
  }

  public String kindKey() {
    return kindKey;
  }

  public ZoneId zone() {
    return zone;
  }

  public ObjectProperty<Health> healthProperty() {
    return health;
  }

  public ObservableList<Figure> figures() {
    return figures;
  }
}
