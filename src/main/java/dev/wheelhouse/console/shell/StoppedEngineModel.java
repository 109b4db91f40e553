package dev.wheelhouse.console.shell;

import dev.wheelhouse.console.fx.Background;
import java.util.function.Consumer;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/// The engine of this process has stopped or could not start: why, and the ways on. Without a host
/// there is nothing that this window could do about it.
final class StoppedEngineModel {
  private final @Nullable EngineHost host;
  private final EngineModel engine;
  private final Background background;
  private final ReadOnlyStringWrapper lastLine = new ReadOnlyStringWrapper("");
  private final BooleanBinding shown;

  StoppedEngineModel(@Nullable EngineHost host, EngineModel engine, Background background) {
    this.host = host;
    this.engine = engine;
    this.background = background;
    shown =
        engine.healthProperty().isEqualTo(Health.STOPPED).and(engine.problemProperty().isNotNull());
    shown.subscribe(this::readLog);
  }

  BooleanBinding shown() {
    return shown;
  }

  boolean hosted() {
    return host != null;
  }

  EngineModel engine() {
    return engine;
  }

  /// The last line of the engine's log; empty when it has none.
  ReadOnlyStringProperty lastLineProperty() {
    return lastLine.getReadOnlyProperty();
  }

  /// Starts it; the next answer tells what became of it.
  void start() {
    var program = host;
    if (program != null) {
      engine.healthProperty().set(Health.STARTING);
      background.work(
          () -> {
            program.startAgain();
            return true;
          },
          _ -> {});
    }
  }

  /// @param failed gets the folder when the system can't show it
  void openFolder(Consumer<String> failed) {
    var program = host;
    if (program != null) {
      background.work(
          () -> {
            program.openFolder();
            return true;
          },
          _ -> {},
          _ -> failed.accept(program.folder().toString()));
    }
  }

  private void readLog(boolean stopped) {
    var program = host;
    if (stopped && program != null) {
      background.work(program::lastLogLine, lastLine::set, _ -> lastLine.set(""));
    }
  }
}
