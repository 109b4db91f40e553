package dev.wheelhouse.console.holds;

import dev.wheelhouse.api.EngineApi;
import dev.wheelhouse.api.Query;
import dev.wheelhouse.console.link.EngineLink;
import dev.wheelhouse.console.link.Pace;
import dev.wheelhouse.model.control.Hold;
import dev.wheelhouse.model.control.HoldPlace;
import dev.wheelhouse.model.control.HoldPlace.Level;
import dev.wheelhouse.time.Timers;
import java.time.Duration;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// All holds of the engine, the widest first, kept up to date.
public final class HoldsModel implements AutoCloseable {
  /// The end of a hold comes by the clock, without an event that tells of it.
  static final Duration PAUSE = Duration.ofSeconds(5);

  private final EngineLink link;
  private final Pace pace;
  private final ObservableList<Hold> holds = FXCollections.observableArrayList();
  private final ObservableList<Hold> shown = FXCollections.unmodifiableObservableList(holds);
  private EngineApi.@Nullable Subscription subscription;
  private Timers.@Nullable Timer waiting;
  private boolean closed;

  HoldsModel(EngineLink link) {
    this.link = link;
    this.pace = new Pace(link, this::load);
  }

  public ObservableList<Hold> holds() {
    return shown;
  }

  /// Those on exactly this place.
  public List<Hold> on(HoldPlace place) {
    return holds.stream().filter(hold -> hold.place().equals(place)).toList();
  }

  /// Those that hold everything one sees.
  public List<Hold> onAll() {
    return holds.stream().filter(HoldsModel::isOnAll).toList();
  }

  private static boolean isOnAll(Hold hold) {
    var level = hold.place().level();
    return level == Level.ENGINE || level == Level.TENANT;
  }

  void start() {
    subscription = link.subscribe(_ -> pace.wish());
    pace.now();
  }

  /// Asks anew, after a change of the operator's own.
  void reload() {
    pace.now();
  }

  @Override
  public void close() {
    closed = true;
    if (subscription != null) {
      subscription.close();
    }
  }

  private void load() {
    if (closed) {
      return;
    }
    link.fetch(it -> it.ask(new Query.ListHolds()), this::loaded, _ -> over());
  }

  private void loaded(List<Hold> now) {
    if (!now.equals(holds)) {
      holds.setAll(now);
    }
    over();
  }

  private void over() {
    pace.over();
    if (waiting != null) {
      waiting.cancel();
    }
    waiting = closed ? null : link.after(PAUSE, pace::wish);
  }
}
