package dev.wheelhouse.console.overview;

import dev.wheelhouse.console.link.EngineLink;
import dev.wheelhouse.console.shell.LateCommands;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// What needs a person, in the engine's order. While the pointer is on them, causes keep their
/// places; what came meanwhile waits.
public final class NeedsModel {
  private static final Duration GAP = Duration.ofSeconds(1);

  private final EngineLink link;
  private final LateCommands late;
  private final Feed<Cause.Answer> feed;
  private final ObservableList<CauseModel> causes = FXCollections.observableArrayList();
  private final BooleanProperty inUse = new SimpleBooleanProperty();
  private final ReadOnlyBooleanWrapper waiting = new ReadOnlyBooleanWrapper();

  NeedsModel(EngineLink link, LateCommands late, ObservableBooleanValue shown) {
    this.link = link;
    this.late = late;
    feed = new Feed<>(link, shown, GAP, Cause::ask);
    feed.valueProperty().subscribe(this::show);
    inUse.subscribe((_, now) -> released(now));
  }

  Feed<Cause.Answer> feed() {
    return feed;
  }

  ObservableList<CauseModel> causes() {
    return causes;
  }

  /// Whether causes must keep their places.
  BooleanProperty inUseProperty() {
    return inUse;
  }

  /// Whether other causes wait until the operator is done with these.
  ReadOnlyBooleanProperty waitingProperty() {
    return waiting.getReadOnlyProperty();
  }

  /// The DAGs and standalone jobs that need a person.
  Set<String> names() {
    return causes.stream()
        .map(it -> NeedWords.title(it.cause().need()))
        .collect(Collectors.toSet());
  }

  /// Shows what waits.
  void showWaiting() {
    var answer = feed.valueProperty().get();
    if (answer != null) {
      become(answer.causes());
    }
  }

  private void released(boolean used) {
    if (!used && waiting.get()) {
      showWaiting();
    }
  }

  private void show(Cause.@Nullable Answer answer) {
    if (answer == null) {
      return;
    }
    var same = keys(answer.causes()).equals(causes.stream().map(it -> it.cause().key()).toList());
    if (same || !inUse.get() || causes.isEmpty()) {
      become(answer.causes());
    } else {
      waiting.set(true);
      refresh(answer.causes());
    }
  }

  private void become(List<Cause> wanted) {
    waiting.set(false);
    var models = new ArrayList<CauseModel>();
    for (var cause : wanted) {
      var known = model(cause.key());
      if (known == null) {
        models.add(new CauseModel(link, late, cause, this::reload));
      } else {
        known.show(cause);
        models.add(known);
      }
    }
    if (!models.equals(causes)) {
      causes.setAll(models);
    }
  }

  /// Those that stay show their present state where they are.
  private void refresh(List<Cause> fresh) {
    for (var cause : fresh) {
      var known = model(cause.key());
      if (known != null) {
        var sketch = cause.sketch() == null ? known.cause().sketch() : cause.sketch();
        known.show(new Cause(cause.need(), cause.preview(), sketch, cause.support()));
      }
    }
  }

  /// After a step its cause goes, wherever the pointer is.
  private void reload() {
    inUse.set(false);
    feed.now();
  }

  private @Nullable CauseModel model(String key) {
    return causes.stream().filter(it -> it.cause().key().equals(key)).findFirst().orElse(null);
  }

  private static List<String> keys(List<Cause> causes) {
    return causes.stream().map(Cause::key).toList();
  }
}
