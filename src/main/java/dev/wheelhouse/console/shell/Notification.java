package dev.wheelhouse.console.shell;

import java.time.Instant;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/// A toast as it is kept: what was told when, and whether its offer still holds.
public final class Notification {
  private final Instant at;
  private final Toast toast;
  private final ReadOnlyBooleanWrapper offered;

  Notification(Instant at, Toast toast) {
    this.at = at;
    this.toast = toast;
    this.offered = new ReadOnlyBooleanWrapper(toast.offer().isPresent());
  }

  public Instant at() {
    return at;
  }

  public Toast toast() {
    return toast;
  }

  /// Whether its offer can still be taken.
  public ReadOnlyBooleanProperty offeredProperty() {
    return offered.getReadOnlyProperty();
  }

  void withdrawOffer() {
    offered.set(false);
  }
}
