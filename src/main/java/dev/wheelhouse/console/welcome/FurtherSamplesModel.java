package dev.wheelhouse.console.welcome;

import dev.wheelhouse.api.Query;
import dev.wheelhouse.console.fx.Background;
import dev.wheelhouse.console.link.EngineLink;
import dev.wheelhouse.sample.Samples;
import java.util.EnumMap;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// The samples beside the billing chain: which of them the engine has, and putting one in.
public final class FurtherSamplesModel {
  private final EngineLink link;
  private final Background background;
  private final SampleInstall install;
  private final Map<Samples, ReadOnlyObjectWrapper<State>> states = new EnumMap<>(Samples.class);
  private final ReadOnlyObjectWrapper<@Nullable Exception> problem = new ReadOnlyObjectWrapper<>();

  public FurtherSamplesModel(EngineLink link, Background background, SampleInstall install) {
    this.link = link;
    this.background = background;
    this.install = install;
    Samples.further().forEach(it -> states.put(it, new ReadOnlyObjectWrapper<>(State.ABSENT)));
  }

  /// How far a sample is.
  public enum State {
    ABSENT,
    UNDER_WAY,
    INSTALLED
  }

  public ReadOnlyObjectProperty<State> stateProperty(Samples sample) {
    return state(sample).getReadOnlyProperty();
  }

  /// Why the last one could not be installed; null when it could.
  public ReadOnlyObjectProperty<@Nullable Exception> problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /// Looks which samples are there.
  public void look() {
    for (var sample : states.keySet()) {
      link.fetch(
          it -> it.ask(new Query.FindDefinition(sample.start())),
          _ -> found(sample, true),
          _ -> found(sample, false));
    }
  }

  private void found(Samples sample, boolean there) {
    if (state(sample).get() != State.UNDER_WAY) {
      state(sample).set(there ? State.INSTALLED : State.ABSENT);
    }
  }

  /// Puts a sample into the engine; a second call meanwhile does nothing.
  public void install(Samples sample) {
    if (state(sample).get() != State.ABSENT) {
      return;
    }
    state(sample).set(State.UNDER_WAY);
    problem.set(null);
    background.work(
        () -> {
          install.install(sample);
          return true;
        },
        _ -> state(sample).set(State.INSTALLED),
        cause -> failed(sample, cause));
  }

  private void failed(Samples sample, Exception cause) {
    state(sample).set(State.ABSENT);
    problem.set(cause);
  }

  private ReadOnlyObjectWrapper<State> state(Samples sample) {
    var state = states.get(sample);
    if (state == null) {
      throw new IllegalArgumentException(sample + " is no further sample");
    }
    return state;
  }
}
