package dev.wheelhouse.console.queues;

import dev.wheelhouse.api.Changes;
import dev.wheelhouse.api.Fault;
import dev.wheelhouse.api.QueueEntry;
import dev.wheelhouse.console.link.EngineLink;
import dev.wheelhouse.console.link.Pace;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;

/// The run in the pane at the right: what is known of its failure.
public final class QueueDetailModel {
  private final EngineLink link;
  private final Pace pace;
  private final ReadOnlyObjectWrapper<@Nullable QueueEntry> entry = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable DetailContent> content =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable Fault> problem = new ReadOnlyObjectWrapper<>();
  private final BooleanProperty folded = new SimpleBooleanProperty(true);

  QueueDetailModel(EngineLink link) {
    this.link = link;
    this.pace = new Pace(link, this::load);
  }

  /// The shown run as its queue has it; null while the pane is closed.
  public ReadOnlyObjectProperty<@Nullable QueueEntry> entryProperty() {
    return entry.getReadOnlyProperty();
  }

  /// Null until it is loaded.
  ReadOnlyObjectProperty<@Nullable DetailContent> contentProperty() {
    return content.getReadOnlyProperty();
  }

  /// Why it could not be loaded; null when it could.
  public ReadOnlyObjectProperty<@Nullable Fault> problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /// Whether library frames of the error are folded.
  public BooleanProperty foldedProperty() {
    return folded;
  }

  /// Shows a run; what was shown before goes at once.
  public void open(QueueEntry wanted) {
    var before = entry.get();
    var same = before != null && before.run().run().id().equals(wanted.run().run().id());
    if (!same) {
      content.set(null);
      problem.set(null);
    }
    entry.set(wanted);
    if (!same) {
      pace.now();
    }
  }

  public void close() {
    entry.set(null);
    content.set(null);
    problem.set(null);
  }

  void reload() {
    pace.now();
  }

  /// Something has changed at the engine.
  void changed(List<Changes> changes) {
    if (entry.get() != null && !changes.isEmpty()) {
      pace.wish();
    }
  }

  private void load() {
    var wanted = entry.get();
    if (wanted == null) {
      pace.over();
      return;
    }
    var run = wanted.run().run().id();
    link.fetch(
        it -> DetailContent.of(it, run),
        loaded -> {
          if (shows(wanted)) {
            problem.set(null);
            content.set(loaded);
          }
          pace.over();
        },
        fault -> {
          if (shows(wanted) && content.get() == null) {
            problem.set(fault);
          }
          pace.over();
        });
  }

  private boolean shows(QueueEntry wanted) {
    var now = entry.get();
    return now != null && now.run().run().id().equals(wanted.run().run().id());
  }
}
