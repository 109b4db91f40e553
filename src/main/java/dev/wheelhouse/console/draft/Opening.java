package dev.wheelhouse.console.draft;

import dev.wheelhouse.api.Fault;
import dev.wheelhouse.console.fx.Background;
import dev.wheelhouse.console.link.EngineLink;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// What an editor is about, and how far reading it has come. The latest that was asked for is
/// opened; answers about former ones are dropped.
///
/// @param <S> what an editor is about
/// @param <B> what it begins with
public final class Opening<S, B> {
  private final EngineLink link;
  private final Background background;
  private final Reader<? super B> reader;
  private final ReadOnlyObjectWrapper<Phase> phase = new ReadOnlyObjectWrapper<>(Phase.EMPTY);
  private final ReadOnlyObjectWrapper<S> subject;
  private final ReadOnlyObjectWrapper<@Nullable Fault> failure = new ReadOnlyObjectWrapper<>();
  private int opened;

  /// @param first what it is about before anything is opened
  public Opening(EngineLink link, Background background, S first, Reader<? super B> reader) {
    this.link = link;
    this.background = background;
    this.subject = new ReadOnlyObjectWrapper<>(first);
    this.reader = reader;
  }

  /// How far it has come.
  public enum Phase {
    EMPTY,
    LOADING,
    READY,
    FAILED
  }

  /// Takes what was read.
  ///
  /// @param <B> what an editor begins with
  @FunctionalInterface
  public interface Reader<B> {
    /// Shows it, and calls [#ready] then.
    void begin(B start);

    /// It could not be read.
    ///
    /// @return whether something else is shown instead
    default boolean instead(Fault fault) {
      return false;
    }
  }

  public ReadOnlyObjectProperty<Phase> phaseProperty() {
    return phase.getReadOnlyProperty();
  }

  public boolean isReady() {
    return phase.get() == Phase.READY;
  }

  public ReadOnlyObjectProperty<S> subjectProperty() {
    return subject.getReadOnlyProperty();
  }

  public S subject() {
    return subject.get();
  }

  /// Why it could not be read; null otherwise.
  public ReadOnlyObjectProperty<@Nullable Fault> failureProperty() {
    return failure.getReadOnlyProperty();
  }

  /// Opens something that the engine has.
  public void open(S wanted, Function<? super EngineLink.Questions, B> questions) {
    var number = begin(wanted);
    Consumer<B> begin = start -> ifLatest(number, () -> reader.begin(start));
    link.fetch(questions, begin, fault -> ifLatest(number, () -> failed(fault)));
  }

  /// Opens something that the engine need not answer for.
  public void openNew(S wanted, Callable<B> work) {
    var number = begin(wanted);
    background.work(work, start -> ifLatest(number, () -> reader.begin(start)));
  }

  private int begin(S wanted) {
    subject.set(wanted);
    failure.set(null);
    loading();
    return ++opened;
  }

  /// From now on it is about this, without being read.
  public void became(S now) {
    subject.set(now);
  }

  /// What is about to be shown is not what stands there yet.
  public void loading() {
    phase.set(Phase.LOADING);
  }

  public void ready() {
    phase.set(Phase.READY);
  }

  /// Nothing is open any more; what is still read is dropped.
  public void leave() {
    opened++;
    phase.set(Phase.EMPTY);
  }

  private void ifLatest(int number, Runnable then) {
    if (number == opened) {
      then.run();
    }
  }

  private void failed(Fault fault) {
    failure.set(fault);
    if (!reader.instead(fault)) {
      phase.set(Phase.FAILED);
    }
  }
}
