package dev.wheelhouse.console.shell;

import dev.wheelhouse.console.fx.Background;
import dev.wheelhouse.console.text.Texts;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;

/// Something that lasts, while the operator goes on: what it is, how far it has come, and whether
/// it may be called off.
public final class Operation {
  /// Progress of what can't say how far it is.
  public static final double UNKNOWN = -1;

  private final String textKey;
  private final List<Object> arguments;
  private final boolean stoppable;
  private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(UNKNOWN);
  private final Consumer<Double> reports;
  private final Runnable ended;
  private volatile boolean stopped;

  Operation(
      Background background,
      String textKey,
      List<Object> arguments,
      boolean stoppable,
      Consumer<Operation> ended) {
    this.textKey = textKey;
    this.arguments = List.copyOf(arguments);
    this.stoppable = stoppable;
    this.reports = background.gathered(shares -> progress.set(shares.getLast()));
    this.ended = () -> ended.accept(this);
  }

  public String words(Texts texts) {
    return texts.get(textKey, arguments.toArray());
  }

  /// From 0 to 1, or [#UNKNOWN].
  public ReadOnlyDoubleProperty progressProperty() {
    return progress.getReadOnlyProperty();
  }

  /// How much of it is done; may be called on any thread, as often as one likes.
  public void report(double share) {
    reports.accept(share);
  }

  public boolean stoppable() {
    return stoppable;
  }

  /// Asks it to end soon; whoever does the work looks at [#stopped].
  public void stop() {
    stopped = stoppable;
  }

  /// Whether it was asked to end; may be asked on any thread.
  public boolean stopped() {
    return stopped;
  }

  /// It is over, whatever became of it; on the window's thread.
  public void end() {
    ended.run();
  }
}
