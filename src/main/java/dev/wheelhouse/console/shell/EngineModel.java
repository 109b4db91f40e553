package dev.wheelhouse.console.shell;

import dev.wheelhouse.api.EngineHealth;
import dev.wheelhouse.api.QueueCounts;
import java.time.ZoneId;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// The shown engine as the frame sees it: name, kind, zone, health and its last figures.
public final class EngineModel {
  private final String nameKey;
  private final String kindKey;
  private final ZoneId zone;
  private final ObjectProperty<Health> health = new SimpleObjectProperty<>(Health.STARTING);
  private final ObjectProperty<@Nullable Exception> problem = new SimpleObjectProperty<>();
  private final ObjectProperty<@Nullable EngineHealth> figures = new SimpleObjectProperty<>();

  private final ObjectProperty<@Nullable QueueCounts> queues = new SimpleObjectProperty<>();

  private EngineModel(String nameKey, String kindKey, ZoneId zone) {
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

  /// Why the last question had no answer; null when it had one.
  public ObjectProperty<@Nullable Exception> problemProperty() {
    return problem;
  }

  /// The last figures that it gave; null before the first ones.
  public ObjectProperty<@Nullable EngineHealth> figuresProperty() {
    return figures;
  }

  /// How much stands in the queues, as it last said; null before that.
  public ObjectProperty<@Nullable QueueCounts> queuesProperty() {
    return queues;
  }
}
