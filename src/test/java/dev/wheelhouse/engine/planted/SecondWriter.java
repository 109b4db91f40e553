package dev.wheelhouse.engine.planted;

import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.store.Change;
import jakarta.persistence.EntityManager;
import java.util.function.Function;
import javafx.beans.property.SimpleStringProperty;

/// What an engine class must not do. Never called.
final class SecondWriter {
  private SecondWriter() {}

  static final class Creator {
    Function<Run, Change> create() {
      return Change.CreateRun::new;
    }
  }

  static final class Mover {
    Change move(Run run) {
      return new Change.MoveRun(run, run.status());
    }
  }

  static final class Persistent {
    void clear(EntityManager entities) {
      entities.clear();
    }
  }

  static final class Graphical {
    final SimpleStringProperty name = new SimpleStringProperty();
  }
}
