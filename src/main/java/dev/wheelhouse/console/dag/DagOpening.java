package dev.wheelhouse.console.dag;

import dev.wheelhouse.api.EngineException;
import dev.wheelhouse.api.Fault;
import dev.wheelhouse.api.Query;
import dev.wheelhouse.console.draft.Opening;
import dev.wheelhouse.console.draft.Opening.Phase;
import dev.wheelhouse.console.fx.Background;
import dev.wheelhouse.console.link.EngineLink;
import dev.wheelhouse.model.definition.DagDefinition;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import org.jspecify.annotations.Nullable;

/// Reads what the editor begins with: the DAG at the engine, its picture, and the draft that was
/// kept. Where no answer comes, the version that was seen last is shown, to be looked at.
final class DagOpening implements Opening.Reader<DagStart> {
  private final DagDrafts drafts;
  private final Consumer<DagStart> begins;
  private final Opening<DagSubject, DagStart> opening;
  private final ReadOnlyBooleanWrapper cached = new ReadOnlyBooleanWrapper();
  private final Map<String, Deployed> seen = new HashMap<>();

  /// @param begins takes what was read
  DagOpening(EngineLink link, Background background, DagDrafts drafts, Consumer<DagStart> begins) {
    this.drafts = drafts;
    this.begins = begins;
    this.opening = new Opening<>(link, background, DagSubject.NEW, this);
  }

  ReadOnlyObjectProperty<Phase> phaseProperty() {
    return opening.phaseProperty();
  }

  boolean isReady() {
    return opening.isReady();
  }

  DagSubject subject() {
    return opening.subject();
  }

  /// Why it could not be read; null otherwise.
  ReadOnlyObjectProperty<@Nullable Fault> failureProperty() {
    return opening.failureProperty();
  }

  /// Whether what is shown is only the version that was seen last.
  ReadOnlyBooleanProperty cachedProperty() {
    return cached.getReadOnlyProperty();
  }

  void open(DagSubject wanted) {
    if (wanted.kind() == DagSubject.Kind.NEW) {
      opening.openNew(wanted, () -> DagStart.fresh(drafts.read(wanted).orElse(null)));
    } else {
      opening.open(wanted, it -> read(it, wanted));
    }
  }

  /// From now on the DAG under this name is edited: it has been deployed.
  void became(Deployed now) {
    opening.became(DagSubject.edit(now.name()));
    seen.put(now.name(), now);
  }

  /// It is gone for good, and nothing is open any more.
  void gone() {
    seen.remove(subject().name());
    opening.leave();
  }

  private DagStart read(EngineLink.Questions engine, DagSubject wanted) {
    var draft = drafts.read(wanted).orElse(null);
    var deployed = deployed(engine, wanted.name());
    return wanted.edits()
        ? DagStart.edit(madeFrom(engine, deployed, draft), draft)
        : DagStart.copy(deployed, draft);
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

  /// A draft goes on from the version that it was made from, so that what others deployed since is
  /// not overwritten unseen.
  private static Deployed madeFrom(
      EngineLink.Questions engine, Deployed latest, @Nullable DagDraft draft) {
    if (draft == null || draft.version() < 1 || draft.version() >= latest.version()) {
      return latest;
    }
    var former = engine.ask(new Query.GetVersion(latest.name(), draft.version()));
    return former.definition() instanceof DagDefinition
        ? new Deployed(former, latest.layout())
        : latest;
  }

  @Override
  public void begin(DagStart start) {
    var deployed = start.deployed();
    if (deployed != null) {
      seen.put(deployed.name(), deployed);
    }
    show(start, false);
  }

  @Override
  public boolean instead(Fault fault) {
    var last = subject().edits() ? seen.get(subject().name()) : null;
    if (last == null || fault.code().equals(Fault.NOT_FOUND)) {
      return false;
    }
    show(new DagStart(last, last.document(), null), true);
    return true;
  }

  private void show(DagStart start, boolean fromMemory) {
    opening.loading();
    cached.set(fromMemory);
    begins.accept(start);
    opening.ready();
  }
}
