package dev.wheelhouse.console.jobs.form;

import dev.wheelhouse.api.Fault;
import dev.wheelhouse.api.Query;
import dev.wheelhouse.console.fx.Background;
import dev.wheelhouse.console.link.EngineLink;
import dev.wheelhouse.model.definition.Definition;
import dev.wheelhouse.model.definition.SavedDefinition;
import java.time.ZoneId;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// Reads what a form begins with: the definition at the engine, and the draft that was kept.
final class Opening {
  private final EngineLink link;
  private final Background background;
  private final ZoneId zone;
  private final Drafts drafts;
  private final Consumer<FormStart> begins;
  private final ReadOnlyObjectWrapper<Phase> phase = new ReadOnlyObjectWrapper<>(Phase.EMPTY);
  private final ReadOnlyObjectWrapper<Subject> subject = new ReadOnlyObjectWrapper<>(Subject.NEW);
  private final ReadOnlyObjectWrapper<@Nullable Fault> failure = new ReadOnlyObjectWrapper<>();
  private int opened;

  /// @param begins takes what was read, and calls [#ready] when it is shown
  Opening(
      EngineLink link,
      Background background,
      ZoneId zone,
      Drafts drafts,
      Consumer<FormStart> begins) {
    this.link = link;
    this.background = background;
    this.zone = zone;
    this.drafts = drafts;
    this.begins = begins;
  }

  /// How far it has come.
  enum Phase {
    EMPTY,
    LOADING,
    READY,
    FAILED
  }

  ReadOnlyObjectProperty<Phase> phaseProperty() {
    return phase.getReadOnlyProperty();
  }

  boolean isReady() {
    return phase.get() == Phase.READY;
  }

  ReadOnlyObjectProperty<Subject> subjectProperty() {
    return subject.getReadOnlyProperty();
  }

  Subject subject() {
    return subject.get();
  }

  /// Why it could not be opened; null otherwise.
  ReadOnlyObjectProperty<@Nullable Fault> failureProperty() {
    return failure.getReadOnlyProperty();
  }

  /// The latest that was asked for is opened; answers about former ones are dropped.
  void open(Subject wanted) {
    subject.set(wanted);
    phase.set(Phase.LOADING);
    failure.set(null);
    var number = ++opened;
    Consumer<FormStart> begin = start -> ifLatest(number, () -> begins.accept(start));
    Consumer<Fault> fail = fault -> ifLatest(number, () -> failed(fault));
    if (wanted.kind() == Subject.Kind.NEW) {
      background.work(() -> start(FormStart.newJob(zone), 0, wanted), begin);
    } else {
      link.fetch(it -> start(it.ask(new Query.FindDefinition(wanted.name())), wanted), begin, fail);
    }
  }

  /// What is about to be shown is not what stands there yet.
  void loading() {
    phase.set(Phase.LOADING);
  }

  void ready() {
    phase.set(Phase.READY);
  }

  void leave() {
    phase.set(Phase.EMPTY);
  }

  private FormStart start(SavedDefinition found, Subject wanted) {
    return wanted.edits()
        ? start(found.definition(), found.version(), wanted)
        : start(FormStart.copy(found.definition()), 0, wanted);
  }

  private FormStart start(Definition definition, int at, Subject wanted) {
    return new FormStart(definition, at, drafts.read(wanted).orElse(null));
  }

  private void ifLatest(int number, Runnable then) {
    if (number == opened) {
      then.run();
    }
  }

  private void failed(Fault fault) {
    failure.set(fault);
    phase.set(Phase.FAILED);
  }
}
