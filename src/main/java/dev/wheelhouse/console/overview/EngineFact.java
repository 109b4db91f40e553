package dev.wheelhouse.console.overview;

import dev.wheelhouse.api.EngineFigures;
import dev.wheelhouse.api.EngineHealth;
import dev.wheelhouse.console.text.Formats;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// A line of the engine's card, with its place in two columns.
enum EngineFact {
  LAG("engine-fact.lag", 0, 0),
  STORE("engine-fact.store", 0, 1),
  HEAP("engine-fact.heap", 1, 0),
  FREE("engine-fact.free", 1, 1),
  MISSED("engine-fact.missed", 2, 0),
  DURABILITY("engine-fact.durability", 3, 0),
  SUPERVISION("engine-fact.supervision", 4, 0);

  private static final String UNSUPERVISED = "NONE";

  private final String textKey;
  private final int row;
  private final int column;

  EngineFact(String textKey, int row, int column) {
    this.textKey = textKey;
    this.row = row;
    this.column = column;
  }

  /// What the values are made of.
  ///
  /// @param figures null before the first
  record Known(EngineHealth health, @Nullable EngineFigures figures, Setting setting) {}

  int row() {
    return row;
  }

  int column() {
    return column;
  }

  /// How many columns its value takes: words take the whole row.
  int span() {
    return row >= MISSED.row ? 3 : 1;
  }

  /// Whether its value is words, not a number.
  boolean words() {
    return this == DURABILITY || this == SUPERVISION;
  }

  String textKey() {
    return textKey;
  }

  String value(Known known) {
    var health = known.health();
    return switch (this) {
      case LAG -> known.setting().formats().duration(Duration.ofMillis(health.schedulerLag()));
      case STORE -> Formats.bytes(health.storeBytes());
      case HEAP -> Formats.bytes(health.heapUsed()) + " / " + Formats.bytes(health.heapMax());
      case FREE -> Formats.bytes(health.freeBytes());
      case MISSED -> missed(known);
      case DURABILITY -> health.durability();
      case SUPERVISION -> supervision(known);
    };
  }

  private static String missed(Known known) {
    var figures = known.figures();
    if (figures == null) {
      return "";
    }
    var missed = figures.missed();
    return missed.firings() == 0
        ? "0"
        : known.setting().texts().get("engine-card.missed", missed.firings(), missed.lastName());
  }

  private static String supervision(Known known) {
    var key =
        known.health().supervision().equals(UNSUPERVISED)
            ? "engine-card.unsupervised"
            : "engine-card.supervised";
    return known.setting().texts().get(key);
  }
}
