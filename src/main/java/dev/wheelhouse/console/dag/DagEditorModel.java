package dev.wheelhouse.console.dag;

import dev.wheelhouse.console.fx.Background;
import dev.wheelhouse.console.link.EngineLink;
import dev.wheelhouse.console.text.Texts;
import dev.wheelhouse.http.wire.RequestDefaults;
import dev.wheelhouse.model.dag.DagDocument;
import java.time.ZoneId;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.value.ObservableBooleanValue;
import org.jspecify.annotations.Nullable;

/// The editor of one DAG at a time: how its parts move together when a DAG is opened, changed, kept
/// as a draft, and deployed.
final class DagEditorModel {
  private final Engine engine;
  private final EditorDocument document;
  private final DagOpening opening;
  private final EditorYaml yaml;
  private final EditorDrafts drafts;
  private final DeployModel deploying;
  private final DagBase base;
  private final OverlayModel overlay;
  private final TestRunModel testing;
  private final FindingsModel findings;
  private final DifferenceModel difference;
  private final SharedJobs jobs;
  private final DagSight sight;
  private final Meanwhile meanwhile;
  private final IntegerProperty unreadFields = new SimpleIntegerProperty();
  private final BooleanBinding readOnly;

  /// @param store of drafts
  /// @param forbidden whether the engine lets nothing be saved
  DagEditorModel(Engine engine, DagDrafts store, ObservableBooleanValue forbidden) {
    this.engine = engine;
    var link = engine.link();
    var background = engine.background();
    document = new EditorDocument(DagStart.fresh(null).document(), link::nanoTime);
    opening = new DagOpening(link, background, store, this::begin);
    yaml =
        new EditorYaml(
            link, background, document, () -> new RequestDefaults(engine.zone(), link.now()));
    deploying = new DeployModel(link, this::deployed);
    base = new DagBase(link);
    drafts = new EditorDrafts(link, store, document, yaml, base, opening::subject);
    overlay = new OverlayModel(link);
    testing = new TestRunModel(link);
    findings = new FindingsModel(link, background, engine.texts());
    difference = new DifferenceModel(link, background, document, base);
    jobs = new SharedJobs(link);
    sight = new DagSight(document, yaml, findings);
    meanwhile = new Meanwhile(base, document, yaml, sight, difference, this::standOn);
    readOnly =
        Bindings.createBooleanBinding(
            () -> forbidden.get() || opening.cachedProperty().get(),
            forbidden,
            opening.cachedProperty());
    sight.viewProperty().subscribe(view -> yaml.look(view == EditorView.YAML));
    document.documentProperty().subscribe((_, _) -> changed());
    yaml.readableProperty().subscribe((_, _) -> changed());
    yaml.textProperty().subscribe((_, _) -> typed());
  }

  /// What the editor needs of the window.
  ///
  /// @param zone of the engine
  /// @param texts of the language that is shown now
  record Engine(EngineLink link, ZoneId zone, Background background, Supplier<Texts> texts) {}

  EngineLink link() {
    return engine.link();
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

  EditorDrafts drafts() {
    return drafts;
  }

  DeployModel deploying() {
    return deploying;
  }

  /// The version that the document goes over.
  DagBase base() {
    return base;
  }

  Meanwhile meanwhile() {
    return meanwhile;
  }

  OverlayModel overlay() {
    return overlay;
  }

  TestRunModel testing() {
    return testing;
  }

  FindingsModel findings() {
    return findings;
  }

  DifferenceModel difference() {
    return difference;
  }

  /// The jobs that nodes share with others.
  SharedJobs jobs() {
    return jobs;
  }

  DagSight sight() {
    return sight;
  }

  /// How many fields of the inspector hold a text that can't be read.
  IntegerProperty unreadFields() {
    return unreadFields;
  }

  /// As the engine had it when it was opened; null for a DAG that is not there yet.
  ReadOnlyObjectProperty<@Nullable Deployed> deployedProperty() {
    return base.deployedProperty();
  }

  /// The version that a deployment would go over; 0 for none.
  int version() {
    return base.version();
  }

  /// Whether nothing can be changed, here or at the engine.
  BooleanBinding readOnly() {
    return readOnly;
  }

  /// Opens a DAG with its draft, if there is one. What was open is kept as a draft.
  void open(DagSubject wanted) {
    drafts.keep();
    opening.open(wanted);
  }

  void tryAgain() {
    open(opening.subject());
  }

  private void begin(DagStart start) {
    sight.begin();
    difference.shownProperty().set(false);
    base.begin(start.deployed());
    yaml.forget();
    document.begin(start.document());
    drafts.begin(start.draft());
    var _ = sight.show(yaml.readable() ? EditorView.GRAPH : EditorView.YAML);
    deploying.begin();
    overlay.begin(start.deployed());
    jobs.begin(document.document().definition());
    judge();
    sight.begunAnew();
  }

  /// A change of what is shown, unless it may only be looked at.
  ///
  /// @param where as in [EditorDocument#change]
  void change(String where, UnaryOperator<DagDocument> edit) {
    if (!readOnly.get()) {
      document.change(where, edit);
    }
  }

  void typeYaml(String text) {
    if (!readOnly.get()) {
      yaml.type(text);
    }
  }

  /// Gives a DAG that is not there yet its name.
  void rename(String name) {
    if (base.version() == 0 && !name.equals(document.document().definition().name())) {
      change("name", Renaming.dag(name));
    }
  }

  /// Whether only the picture differs from what is deployed, which needs no version.
  boolean onlyLayoutChanged() {
    var deployed = deployedProperty().get();
    var now = document.document();
    return deployed != null
        && deployed.definition().equals(now.definition())
        && !deployed.layout().equals(now.layout());
  }

  /// Judges again, such as in another language.
  void judge() {
    findings.judge(document.document(), version());
  }

  private void changed() {
    jobs.follow(document.document().definition());
    findings.follow(document.document(), version());
    if (opening.isReady()) {
      drafts.follow();
    }
  }

  /// A text that is not the document yet is kept like one.
  private void typed() {
    if (opening.isReady() && !yaml.readable()) {
      drafts.follow();
    }
  }

  /// What was changed while the engine was at it is a draft on the new version. If another DAG was
  /// opened meanwhile, that one stays as it is.
  private void deployed(DeployModel.Done done) {
    if (!done.now().name().equals(document.document().definition().name())) {
      return;
    }
    drafts.drop();
    drafts.accept();
    opening.became(done.now());
    document.saved(done.sent());
    standOn(done.now());
  }

  private void standOn(Deployed now) {
    base.begin(now);
    overlay.begin(now);
    judge();
    drafts.follow();
  }

  /// Drops the draft and shows the DAG as the engine has it.
  ///
  /// @return what was dropped
  DagDraft discard() {
    var dropped = drafts.draft();
    drafts.drop();
    opening.open(opening.subject());
    return dropped;
  }

  /// Brings back what was dropped.
  void bringBack(DagDraft dropped) {
    drafts.bringBack(dropped);
    open(dropped.subject());
  }

  /// The DAG was deleted; its draft goes with it.
  void gone() {
    drafts.drop();
    opening.gone();
  }

  /// Leaves the editor; what was drawn is kept.
  void leave() {
    drafts.keep();
    findings.stop();
    difference.stop();
    overlay.rest();
  }
}
