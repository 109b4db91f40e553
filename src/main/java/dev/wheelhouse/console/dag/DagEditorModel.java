package dev.wheelhouse.console.dag;

import dev.wheelhouse.console.control.graph.GraphCanvas.Chosen;
import dev.wheelhouse.console.draft.DraftModel;
import dev.wheelhouse.console.fx.Background;
import dev.wheelhouse.console.link.EngineLink;
import dev.wheelhouse.console.text.Texts;
import dev.wheelhouse.http.wire.RequestDefaults;
import dev.wheelhouse.model.check.DefinitionCheck;
import dev.wheelhouse.model.dag.DagDocument;
import dev.wheelhouse.model.definition.Problem;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableBooleanValue;
import org.jspecify.annotations.Nullable;

/// The editor of one DAG at a time: opening, editing in three views, keeping the draft, deploying.
final class DagEditorModel {
  private final EngineLink link;
  private final ZoneId zone;
  private final DagDrafts store;
  private final EditorDocument document;
  private final DagOpening opening;
  private final EditorYaml yaml;
  private final DraftModel<DagSubject, DagDraft> drafts;
  private final DeployModel deploying;
  private final MeanwhileModel meanwhile;
  private final OverlayModel overlay;
  private final FindingsModel findings;
  private final ObjectBinding<DraftDifference> difference;
  private final ObjectBinding<List<Problem>> problems;
  private final SharedJobs jobs;
  private final ReadOnlyObjectWrapper<@Nullable Deployed> deployed = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable Instant> restored = new ReadOnlyObjectWrapper<>();
  private final ObjectProperty<Chosen> chosen = new SimpleObjectProperty<>(Chosen.NOTHING);
  private final ReadOnlyObjectWrapper<EditorView> view =
      new ReadOnlyObjectWrapper<>(EditorView.GRAPH);
  private final ReadOnlyObjectWrapper<Revealed> reveal =
      new ReadOnlyObjectWrapper<>(new Revealed("", 0));
  private final BooleanProperty comparing = new SimpleBooleanProperty();
  private final ReadOnlyIntegerWrapper begun = new ReadOnlyIntegerWrapper();
  private final IntegerProperty unreadFields = new SimpleIntegerProperty();
  private final BooleanBinding readOnly;

  /// @param store of drafts
  /// @param forbidden whether the engine lets nothing be saved
  DagEditorModel(Engine engine, DagDrafts store, ObservableBooleanValue forbidden) {
    this.link = engine.link();
    this.zone = engine.zone();
    this.store = store;
    document = new EditorDocument(DagStart.fresh(null).document(), link::nanoTime);
    opening = new DagOpening(link, store, this::begin);
    yaml = new EditorYaml(document, () -> new RequestDefaults(zone, link.now()));
    drafts = new DraftModel<>(link, store);
    deploying = new DeployModel(link, this::deployed);
    meanwhile = new MeanwhileModel(link);
    overlay = new OverlayModel(link);
    findings = new FindingsModel(link, engine.background(), engine.texts());
    difference = Bindings.createObjectBinding(this::differ, document.documentProperty(), deployed);
    problems =
        Bindings.createObjectBinding(
            () -> DefinitionCheck.problems(document.document().definition(), link.now()),
            findings.findingsProperty());
    jobs = new SharedJobs(link);
    readOnly =
        Bindings.createBooleanBinding(
            () -> forbidden.get() || opening.cachedProperty().get(),
            forbidden,
            opening.cachedProperty());
    document.documentProperty().subscribe((_, _) -> changed());
    yaml.badProperty().subscribe((_, _) -> changed());
  }

  /// What the editor needs of the window.
  ///
  /// @param zone of the engine
  /// @param texts of the language that is shown now
  record Engine(EngineLink link, ZoneId zone, Background background, Supplier<Texts> texts) {}

  /// What is to be seen and selected, each time anew.
  record Revealed(String key, int times) {}

  EngineLink link() {
    return link;
  }

  ZoneId zone() {
    return zone;
  }

  EditorDocument document() {
    return document;
  }

  DagOpening opening() {
    return opening;
  }

  EditorYaml yaml() {
    return yaml;
  }

  DraftModel<DagSubject, DagDraft> drafts() {
    return drafts;
  }

  DeployModel deploying() {
    return deploying;
  }

  MeanwhileModel meanwhile() {
    return meanwhile;
  }

  OverlayModel overlay() {
    return overlay;
  }

  FindingsModel findings() {
    return findings;
  }

  /// How many fields of the inspector hold a text that can't be read.
  IntegerProperty unreadFields() {
    return unreadFields;
  }

  /// As the check names what is wrong, by path.
  ObjectBinding<List<Problem>> problems() {
    return problems;
  }

  /// What the document changes of the deployed version.
  ObjectBinding<DraftDifference> difference() {
    return difference;
  }

  private DraftDifference differ() {
    var base = deployed.get();
    return base == null
        ? DraftDifference.NONE
        : DraftDifference.between(base.definition(), document.document().definition());
  }

  /// Shows the next finding where it is; with -1 the one before.
  void cycleFindings(int by) {
    show(findings.cycle(by));
  }

  /// Shows a finding where it is.
  void show(@Nullable DagFinding finding) {
    if (finding != null && !finding.key().isEmpty()) {
      reveal(finding.key());
    }
  }

  /// Judges again, such as in another language.
  void judge() {
    findings.judge(document.document(), meanwhile.version());
  }

  /// The jobs that nodes share with others.
  SharedJobs jobs() {
    return jobs;
  }

  /// What somebody looks for.
  ReadOnlyObjectProperty<Revealed> revealProperty() {
    return reveal.getReadOnlyProperty();
  }

  /// Selects something, and brings it into sight.
  void reveal(String key) {
    choose(key);
    reveal.set(new Revealed(key, reveal.get().times() + 1));
  }

  /// Grows each time when another document is shown, which is to be seen as a whole.
  ReadOnlyIntegerProperty begunProperty() {
    return begun.getReadOnlyProperty();
  }

  void begunAnew() {
    begun.set(begun.get() + 1);
  }

  /// As the engine had it when it was opened; null for a DAG that is not there yet.
  ReadOnlyObjectProperty<@Nullable Deployed> deployedProperty() {
    return deployed.getReadOnlyProperty();
  }

  /// When the draft was kept that is shown; null where the editor began without one.
  ReadOnlyObjectProperty<@Nullable Instant> restoredProperty() {
    return restored.getReadOnlyProperty();
  }

  /// What is selected, in whichever view.
  ObjectProperty<Chosen> chosenProperty() {
    return chosen;
  }

  /// Whether nothing can be changed, here or at the engine.
  BooleanBinding readOnly() {
    return readOnly;
  }

  ReadOnlyObjectProperty<EditorView> viewProperty() {
    return view.getReadOnlyProperty();
  }

  /// Shows the document in another view; while its YAML can't be read, only that can show it.
  boolean show(EditorView wanted) {
    var possible = wanted == EditorView.YAML || yaml.readable();
    if (possible) {
      view.set(wanted);
    }
    return possible;
  }

  /// Opens a DAG with its draft, if there is one. What was open is kept as a draft.
  void open(DagSubject wanted) {
    drafts.keep();
    opening.open(wanted);
  }

  void tryAgain() {
    open(opening.subject());
  }

  /// A change of what is shown, unless it may only be looked at.
  ///
  /// @param where as in [EditorDocument#change]
  void change(String where, UnaryOperator<DagDocument> edit) {
    if (!readOnly.get()) {
      document.change(where, edit);
    }
  }

  /// The version that a deployment would go over; 0 for none.
  int version() {
    var now = deployed.get();
    return now == null ? 0 : now.version();
  }

  private void begin(DagStart start) {
    var draft = start.draft();
    var base = start.deployed();
    deployed.set(base);
    restored.set(draft == null ? null : draft.keptAt());
    chosen.set(Chosen.NOTHING);
    comparing.set(false);
    view.set(EditorView.GRAPH);
    document.begin(start.document());
    if (draft != null) {
      document.change("", _ -> draft.document());
      yaml.restore(draft.yaml());
      view.set(yaml.readable() ? EditorView.GRAPH : EditorView.YAML);
    }
    drafts.begin(draft == null ? null : draft.keptAt());
    deploying.begin();
    meanwhile.begin(base == null ? "" : base.name(), draft == null ? version() : draft.version());
    overlay.begin(base);
    jobs.begin(document.document().definition());
    judge();
    begunAnew();
  }

  /// The draft that was restored is what is edited now: the banner goes.
  void acceptDraft() {
    restored.set(null);
  }

  /// Gives a DAG that is not there yet its name.
  void rename(String name) {
    if (deployed.get() == null && !name.equals(document.document().definition().name())) {
      change("name", Renaming.dag(name));
    }
  }

  /// Whether only the picture differs from what is deployed, which needs no version.
  boolean onlyLayoutChanged() {
    var base = deployed.get();
    var now = document.document();
    return base != null
        && base.definition().equals(now.definition())
        && !base.layout().equals(now.layout());
  }

  void typeYaml(String text) {
    if (!readOnly.get()) {
      yaml.type(text);
    }
  }

  private void changed() {
    jobs.follow(document.document().definition());
    findings.follow(document.document(), meanwhile.version());
    if (!opening.isReady()) {
      return;
    }
    if (document.changedProperty().get() || !yaml.readable()) {
      drafts.changed(this::draft);
    } else {
      drafts.drop(opening.subject());
    }
  }

  private DagDraft draft() {
    return new DagDraft(
        opening.subject(), meanwhile.version(), link.now(), document.document(), yaml.unread());
  }

  private void deployed(Deployed now) {
    drafts.drop(opening.subject());
    opening.became(now);
    deployed.set(now);
    restored.set(null);
    document.saved();
    meanwhile.begin(now.name(), now.version());
    overlay.begin(now);
    judge();
  }

  /// What somebody else deployed takes the place of what is shown; that can be undone.
  void takeTheirs() {
    var theirs = meanwhile.theirsProperty().get();
    if (theirs != null) {
      keepMine();
      document.change("", _ -> theirs.document());
      document.saved();
      drafts.drop(opening.subject());
    }
  }

  /// Whether the difference to the deployed version stands over the canvas.
  BooleanProperty comparing() {
    return comparing;
  }

  /// Shows what differs from what somebody else deployed, which is what a deployment goes over.
  void compareTheirs() {
    keepMine();
    var _ = show(EditorView.GRAPH);
    comparing.set(true);
  }

  /// What is shown goes over what somebody else deployed.
  void keepMine() {
    var theirs = meanwhile.theirsProperty().get();
    if (theirs != null) {
      deployed.set(theirs);
      meanwhile.begin(theirs.name(), theirs.version());
      overlay.begin(theirs);
      judge();
    }
  }

  /// Drops the draft and shows the DAG as the engine has it.
  ///
  /// @return what was dropped
  DagDraft discard() {
    var dropped = draft();
    drafts.drop(opening.subject());
    opening.open(opening.subject());
    return dropped;
  }

  /// Brings back what was dropped.
  void bringBack(DagDraft dropped) {
    store.write(dropped);
    open(dropped.subject());
  }

  /// Leaves the editor; what was drawn is kept.
  void leave() {
    drafts.keep();
    findings.stop();
    overlay.rest();
  }

  /// Selects one thing.
  void choose(String key) {
    chosen.set(Chosen.of(key));
  }

  /// Keys of the nodes that are selected.
  List<String> chosenNodes() {
    var nodes = document.document().definition().nodes();
    return nodes.stream().map(it -> it.key()).filter(chosen.get().keys()::contains).toList();
  }
}
