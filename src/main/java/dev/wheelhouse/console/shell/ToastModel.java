package dev.wheelhouse.console.shell;

import dev.wheelhouse.console.fx.Background;
import dev.wheelhouse.time.Timers;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The toasts on screen, newest last and three at most. Successes leave after five seconds unless
/// the pointer rests on them; errors stay. All are kept in a list besides.
public final class ToastModel {
  static final int MOST = 3;
  static final Duration SHOWN = Duration.ofSeconds(5);

  private final Timers timers;
  private final NotificationListModel kept;
  private final Background background;
  private final ObservableList<Toast> toasts = FXCollections.observableArrayList();
  private final ObservableList<Toast> shown = FXCollections.unmodifiableObservableList(toasts);
  private final Map<Toast, Timers.Timer> leaving = new HashMap<>();

  public ToastModel(Timers timers, Background background) {
    this.timers = timers;
    this.kept = new NotificationListModel(timers);
    this.background = background;
  }

  public ObservableList<Toast> toasts() {
    return shown;
  }

  public void show(Toast toast) {
    if (toasts.size() == MOST) {
      dismiss(toasts.getFirst());
    }
    toasts.add(toast);
    if (toast.kind() != Toast.Kind.WAITING) {
      kept.add(toast);
    }
    release(toast);
  }

  public void dismiss(Toast toast) {
    hold(toast);
    toasts.remove(toast);
    if (toast.offer().filter(Toast.Offer::lasting).isEmpty()) {
      kept.withdrawOffer(toast);
    }
  }

  /// Does what the toast offers, once.
  public void take(Toast toast) {
    dismiss(toast);
    kept.withdrawOffer(toast);
    toast.offer().ifPresent(offer -> offer.does().run());
  }

  /// Everything that was told.
  public NotificationListModel kept() {
    return kept;
  }

  /// Keeps it on screen, for as long as the pointer rests on it.
  public void hold(Toast toast) {
    var timer = leaving.remove(toast);
    if (timer != null) {
      timer.cancel();
    }
  }

  /// Lets it leave after the usual time.
  public void release(Toast toast) {
    if (toast.kind() == Toast.Kind.SUCCESS) {
      hold(toast);
      leaving.put(toast, timers.after(SHOWN, () -> background.show(() -> dismiss(toast))));
    }
  }
}
