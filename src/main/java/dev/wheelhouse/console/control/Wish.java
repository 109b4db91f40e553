package dev.wheelhouse.console.control;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

/// Something that a model wants of its view, each time anew: that a field gets the focus.
public final class Wish {
  private final ReadOnlyIntegerWrapper times = new ReadOnlyIntegerWrapper();

  public void make() {
    times.set(times.get() + 1);
  }

  /// How often it was made.
  public ReadOnlyIntegerProperty timesProperty() {
    return times.getReadOnlyProperty();
  }
}
