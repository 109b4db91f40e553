package dev.wheelhouse.console.overview;

import dev.wheelhouse.api.Fault;
import dev.wheelhouse.console.link.EngineLink;
import dev.wheelhouse.console.link.Pace;
import java.time.Duration;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableBooleanValue;
import org.jspecify.annotations.Nullable;

/// The data of one card: asked for anew when something changed, kept when no answer comes, and left
/// alone while nobody looks.
public final class Feed<T> {
  private final EngineLink link;
  private final Function<? super EngineLink.Questions, ? extends T> question;
  private final ObservableBooleanValue shown;
  private final Pace pace;
  private final ReadOnlyObjectWrapper<@Nullable T> value = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable Fault> problem = new ReadOnlyObjectWrapper<>();

  /// @param gap the least time between two rounds
  Feed(
      EngineLink link,
      ObservableBooleanValue shown,
      Duration gap,
      Function<? super EngineLink.Questions, ? extends T> question) {
    this.link = link;
    this.question = question;
    this.shown = shown;
    this.pace = new Pace(link, gap, this::round);
  }

  /// The last answer; null before the first.
  public ReadOnlyObjectProperty<@Nullable T> valueProperty() {
    return value.getReadOnlyProperty();
  }

  /// Why the last round brought nothing; null when it did.
  public ReadOnlyObjectProperty<@Nullable Fault> problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /// Asks anew, soon.
  void wish() {
    if (shown.get()) {
      pace.wish();
    }
  }

  /// Asks anew, at once: somebody waits for it.
  public void now() {
    if (shown.get()) {
      pace.now();
    }
  }

  private void round() {
    if (!shown.get()) {
      pace.over();
      return;
    }
    link.fetch(question, this::answered, this::failed);
  }

  private void answered(T answer) {
    problem.set(null);
    value.set(answer);
    pace.over();
  }

  private void failed(Fault fault) {
    problem.set(fault);
    pace.over();
  }
}
