package dev.wheelhouse.console.shell;

import java.time.InstantSource;
import java.util.Optional;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// What this window has told, newest first, for as long as it is open.
public final class NotificationListModel {
  static final int MOST = 100;

  private final InstantSource clock;
  private final ObservableList<Notification> kept = FXCollections.observableArrayList();
  private final ObservableList<Notification> shown = FXCollections.unmodifiableObservableList(kept);
  private final ReadOnlyIntegerWrapper unread = new ReadOnlyIntegerWrapper();

  NotificationListModel(InstantSource clock) {
    this.clock = clock;
  }

  public ObservableList<Notification> notifications() {
    return shown;
  }

  /// How many came since the list was last looked at.
  public ReadOnlyIntegerProperty unreadProperty() {
    return unread.getReadOnlyProperty();
  }

  public void markRead() {
    unread.set(0);
  }

  public void clear() {
    kept.clear();
    unread.set(0);
  }

  void add(Toast toast) {
    kept.addFirst(new Notification(clock.instant(), toast));
    if (kept.size() > MOST) {
      kept.removeLast();
    }
    unread.set(unread.get() + 1);
  }

  /// The offer of this toast is taken, or no longer holds.
  void withdrawOffer(Toast toast) {
    of(toast).ifPresent(Notification::withdrawOffer);
  }

  private Optional<Notification> of(Toast toast) {
    return kept.stream().filter(it -> it.toast().equals(toast)).findFirst();
  }
}
