package dev.wheelhouse.console.welcome;

import dev.wheelhouse.console.fx.Background;
import dev.wheelhouse.console.shell.SettingsModel;
import dev.wheelhouse.time.Timers;
import java.time.Duration;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The first screen: the engine's checks, and the way into the sample.
public final class WelcomeModel {
  private final SelfCheck selfCheck;
  private final Sample sample;
  private final Background background;
  private final Timers timers;
  private final SettingsModel settings;
  private final Runnable opened;

  private final ObservableList<Check> checks = FXCollections.observableArrayList();
  private final ObservableList<Check> shownChecks =
      FXCollections.unmodifiableObservableList(checks);
  private final ReadOnlyObjectWrapper<Duration> took = new ReadOnlyObjectWrapper<>(Duration.ZERO);
  private final ReadOnlyBooleanWrapper checking = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper opening = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<@Nullable Exception> problem = new ReadOnlyObjectWrapper<>();
  private final BooleanBinding ready;

  /// @param opened what follows once the sample runs: the way to its runs
  public WelcomeModel(
      SelfCheck selfCheck,
      Sample sample,
      Background background,
      Timers timers,
      SettingsModel settings,
      Runnable opened) {
    this.selfCheck = selfCheck;
    this.sample = sample;
    this.background = background;
    this.timers = timers;
    this.settings = settings;
    this.opened = opened;
    this.ready = Bindings.createBooleanBinding(this::allWell, checks, checking);
  }

  /// Looks at the engine again.
  public void check() {
    var start = timers.nanoTime();
    checking.set(true);
    problem.set(null);
    background.work(selfCheck::run, found -> checked(found, start), this::failed);
  }

  /// Creates and starts the sample, then goes on to its runs; a second call meanwhile does nothing.
  public void openSample() {
    if (opening.get() || !ready.get()) {
      return;
    }
    opening.set(true);
    problem.set(null);
    background.work(
        () -> {
          sample.open();
          return true;
        },
        _ -> sampleOpened(),
        this::failed);
  }

  public ObservableList<Check> checks() {
    return shownChecks;
  }

  /// How long the checks took.
  public ReadOnlyObjectProperty<Duration> tookProperty() {
    return took.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty checkingProperty() {
    return checking.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty openingProperty() {
    return opening.getReadOnlyProperty();
  }

  /// What went wrong; null when nothing did.
  public ReadOnlyObjectProperty<@Nullable Exception> problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /// Whether all checks are done and none is bad.
  public BooleanBinding ready() {
    return ready;
  }

  public SettingsModel settings() {
    return settings;
  }

  private void checked(List<Check> found, long start) {
    took.set(Duration.ofNanos(timers.nanoTime() - start));
    checks.setAll(found);
    checking.set(false);
  }

  private void sampleOpened() {
    opening.set(false);
    opened.run();
  }

  private void failed(Exception cause) {
    checking.set(false);
    opening.set(false);
    problem.set(cause);
  }

  private boolean allWell() {
    return !checking.get()
        && !checks.isEmpty()
        && checks.stream().noneMatch(check -> check.level() == Check.Level.BAD);
  }
}
