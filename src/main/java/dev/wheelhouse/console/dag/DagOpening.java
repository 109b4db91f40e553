package dev.wheelhouse.console.dag;

import dev.wheelhouse.api.EngineException;
import dev.wheelhouse.api.Fault;
import dev.wheelhouse.api.Query;
import dev.wheelhouse.console.link.EngineLink;
import dev.wheelhouse.model.definition.DagDefinition;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// Reads what the editor begins with: the DAG at the engine, its picture, and the draft that was
/// kept. Where no answer comes, the version that was seen last is shown, to be looked at.
final class DagOpening {
  private final EngineLink link;
  private final DagDrafts drafts;
  private final Consumer<DagStart> begins;
  private final ReadOnlyObjectWrapper<Phase> phase = new ReadOnlyObjectWrapper<>(Phase.EMPTY);
  private final ReadOnlyObjectWrapper<DagSubject> subject =
      new ReadOnlyObjectWrapper<>(DagSubject.NEW);
  private final ReadOnlyObjectWrapper<@Nullable Fault> failure = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyBooleanWrapper cached = new ReadOnlyBooleanWrapper();
  private final Map<String, Deployed> seen = new HashMap<>();
  private int opened;

  /// @param begins takes what was read
  DagOpening(EngineLink link, DagDrafts drafts, Consumer<DagStart> begins) {
    this.link = link;
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

  ReadOnlyObjectProperty<DagSubject> subjectProperty() {
    return subject.getReadOnlyProperty();
  }

  DagSubject subject() {
    return subject.get();
  }

  /// Why it could not be read; null otherwise.
  ReadOnlyObjectProperty<@Nullable Fault> failureProperty() {
    return failure.getReadOnlyProperty();
  }

  /// Whether what is shown is only the version that was seen last.
  ReadOnlyBooleanProperty cachedProperty() {
    return cached.getReadOnlyProperty();
  }

  /// The latest that was asked for is opened; answers about former ones are dropped.
  void open(DagSubject wanted) {
    subject.set(wanted);
    phase.set(Phase.LOADING);
    failure.set(null);
    cached.set(false);
    var number = ++opened;
    link.fetch(
        it -> read(it, wanted),
        start -> ifLatest(number, () -> begin(start)),
        fault -> ifLatest(number, () -> failed(fault)));
  }

  /// From now on the DAG under this name is edited: it has been deployed.
  void became(Deployed now) {
    subject.set(DagSubject.edit(now.name()));
    seen.put(now.name(), now);
  }

  void leave() {
    opened++;
    phase.set(Phase.EMPTY);
  }

  private DagStart read(EngineLink.Questions engine, DagSubject wanted) {
    var draft = drafts.read(wanted).orElse(null);
    return switch (wanted.kind()) {
      case NEW -> DagStart.fresh(draft);
      case EDIT -> DagStart.edit(deployed(engine, wanted.name()), draft);
      case DUPLICATE -> DagStart.copy(deployed(engine, wanted.name()), draft);
    };
  }

  /// Reads the latest version with its picture.
  static Deployed deployed(EngineLink.Questions engine, String name) {
    var saved = engine.ask(new Query.FindDefinition(name));
    if (!(saved.definition() instanceof DagDefinition)) {
      throw new EngineException.Refused(
          Fault.of(Fault.NOT_FOUND, name + " is a job, not a DAG. Open it in the job form."));
    }
    return new Deployed(saved, engine.ask(new Query.GetLayout(name)));
  }

  private void ifLatest(int number, Runnable then) {
    if (number == opened) {
      then.run();
    }
  }

  private void begin(DagStart start) {
    var deployed = start.deployed();
    if (deployed != null) {
      seen.put(deployed.name(), deployed);
    }
    begins.accept(start);
    phase.set(Phase.READY);
  }

  private void failed(Fault fault) {
    failure.set(fault);
    var last = subject().edits() ? seen.get(subject().name()) : null;
    if (last == null || fault.code().equals(Fault.NOT_FOUND)) {
      phase.set(Phase.FAILED);
    } else {
      cached.set(true);
      begins.accept(new DagStart(last, last.document(), null));
      phase.set(Phase.READY);
    }
  }
}
