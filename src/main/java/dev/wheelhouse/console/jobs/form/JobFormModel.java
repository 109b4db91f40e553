package dev.wheelhouse.console.jobs.form;

import dev.wheelhouse.api.Capabilities;
import dev.wheelhouse.api.Fault;
import dev.wheelhouse.console.draft.DraftModel;
import dev.wheelhouse.console.draft.Opening;
import dev.wheelhouse.console.fx.Background;
import dev.wheelhouse.console.link.EngineLink;
import dev.wheelhouse.model.definition.Definition;
import dev.wheelhouse.model.definition.JobDefinition;
import dev.wheelhouse.model.definition.SavedDefinition;
import dev.wheelhouse.model.definition.Task;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// The form of one job at a time: opening, judging, keeping the draft, saving.
final class JobFormModel implements FieldsModel {
  private final EngineLink link;
  private final ZoneId zone;
  private final Drafts store;
  private final Opening<Subject, FormStart> opening;
  private final FormReading reading;
  private final DocumentModel document;
  private final SideModel side;
  private final DraftModel<Subject, Draft> drafts;
  private final SaveModel save;
  private final ProblemsModel problems = new ProblemsModel();
  private final Consumer<? super Saved> told;

  private final ReadOnlyObjectWrapper<@Nullable Instant> restored = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<SaveObstacle> obstacle =
      new ReadOnlyObjectWrapper<>(SaveObstacle.NONE);
  private final ObservableValue<@Nullable JobFields> compared = new ReadOnlyObjectWrapper<>();
  private int version;

  /// @param told hears of each save
  JobFormModel(
      EngineLink link,
      Background background,
      ZoneId zone,
      Supplier<Capabilities> capabilities,
      Drafts store,
      Consumer<? super Saved> told) {
    this.link = link;
    this.zone = zone;
    this.store = store;
    this.told = told;
    document =
        new DocumentModel(Document.of(FormStart.newJob(zone)), zone, link::now, link::nanoTime);
    side = new SideModel(link, capabilities);
    opening = new Opening<>(link, background, Subject.NEW, this::begin);
    reading = new FormReading(opening, zone, store);
    drafts = new DraftModel<>(link, store);
    save = new SaveModel(link, this::saved);
    document.documentProperty().subscribe((_, _) -> changed());
    side.sideProperty().subscribe((_, _) -> judge());
    save.savingProperty().subscribe((_, _) -> judge());
    save.failureProperty().subscribe((_, failure) -> failed(failure));
    link.outageProperty().subscribe((_, _) -> judge());
  }

  /// What was saved.
  ///
  /// @param created whether it is new
  record Saved(SavedDefinition definition, boolean created) {}

  /// What stands in the way of a save, the gravest first.
  enum SaveObstacle {
    READ_ONLY,
    OUTAGE,
    SAVING,
    PROBLEMS,
    UNCHANGED,
    NONE
  }

  DocumentModel document() {
    return document;
  }

  @Override
  public ProblemsModel problems() {
    return problems;
  }

  DraftModel<Subject, Draft> drafts() {
    return drafts;
  }

  SaveModel saving() {
    return save;
  }

  ReadOnlyObjectProperty<EngineSide> sideProperty() {
    return side.sideProperty();
  }

  /// What is open, and how far opening it has come.
  Opening<Subject, FormStart> opening() {
    return opening;
  }

  /// When the draft was kept that is shown; null where the form began without one.
  ReadOnlyObjectProperty<@Nullable Instant> restoredProperty() {
    return restored.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<SaveObstacle> obstacleProperty() {
    return obstacle.getReadOnlyProperty();
  }

  @Override
  public ZoneId zone() {
    return zone;
  }

  @Override
  public ObservableValue<JobFields> fieldsProperty() {
    return document.documentProperty().map(Document::fields);
  }

  @Override
  public JobFields fields() {
    return document.document().fields();
  }

  @Override
  public void put(String path, String text) {
    document.put(path, text);
  }

  @Override
  public void change(UnaryOperator<JobFields> by) {
    document.change(by);
  }

  @Override
  public ObservableValue<KnownNames> namesProperty() {
    return side.sideProperty().map(EngineSide::names);
  }

  /// The form shows what is to be saved beside what is there only when they collide.
  @Override
  public ObservableValue<@Nullable JobFields> comparedProperty() {
    return compared;
  }

  EngineLink link() {
    return link;
  }

  /// Opens a job with its draft, if there is one. What was open is kept as a draft.
  void open(Subject wanted) {
    drafts.keep();
    reading.open(wanted);
  }

  void tryAgain() {
    open(opening.subject());
  }

  private void begin(FormStart start) {
    var draft = start.draft();
    var kept = draft == null ? null : draft.keptAt();
    opening.loading();
    version = draft == null ? start.version() : draft.version();
    restored.set(kept);
    drafts.begin(kept);
    save.begin();
    side.begin();
    problems.begin(draft != null || opening.subject().edits());
    var unchanged = Document.of(start.definition());
    document.begin(unchanged, draft == null ? unchanged : draft.document());
    opening.ready();
    judge();
    ask();
  }

  private void changed() {
    if (!opening.isReady()) {
      return;
    }
    if (document.changed()) {
      drafts.changed(this::draft);
    } else {
      drafts.drop(opening.subject());
    }
    save.begin();
    judge();
    ask();
  }

  private Draft draft() {
    return new Draft(opening.subject(), version, link.now(), document.document());
  }

  private void ask() {
    var definition = document.judgement().definition();
    definition.ifPresent(it -> side.changed(askable(it), version));
    if (definition.isEmpty()) {
      side.rest();
    }
  }

  /// While a field is wrong the engine would name that field only; whether the name is free can be
  /// asked all the same.
  private Definition askable(Definition definition) {
    var wrong = document.judgement().findings().stream().anyMatch(Finding::isError);
    return wrong && definition instanceof JobDefinition
        ? JobDefinition.of(definition.name(), new Task.Noop())
        : definition;
  }

  private void judge() {
    var judgement = document.judgement();
    var all = new ArrayList<>(judgement.findings());
    judgement.definition().ifPresent(it -> all.addAll(beside(it)));
    problems.found(all);
    obstacle.set(obstacleNow());
  }

  private List<Finding> beside(Definition definition) {
    var own = document.judgement().findings();
    return side.sideProperty().get().findings(definition).stream()
        .filter(
            it -> own.stream().noneMatch(mine -> mine.path().equals(it.path()) && mine.isError()))
        .toList();
  }

  private SaveObstacle obstacleNow() {
    if (side.sideProperty().get().readOnly()) {
      return SaveObstacle.READ_ONLY;
    }
    if (link.outageProperty().get() != null) {
      return SaveObstacle.OUTAGE;
    }
    if (save.savingProperty().get()) {
      return SaveObstacle.SAVING;
    }
    if (problems.errors() > 0) {
      return SaveObstacle.PROBLEMS;
    }
    return opening.subject().edits() && !document.changed()
        ? SaveObstacle.UNCHANGED
        : SaveObstacle.NONE;
  }

  /// Saves, or leads to the first problem.
  void submit() {
    problems.judgeAll();
    if (obstacle.get() == SaveObstacle.PROBLEMS) {
      problems.goTo(problems.findings().getFirst().path());
    } else if (obstacle.get() == SaveObstacle.NONE) {
      document.judgement().definition().ifPresent(it -> save.save(it, version));
    }
  }

  private void failed(SaveModel.@Nullable Failure failure) {
    if (failure != null && failure.fault().code().equals(Fault.NAME_TAKEN)) {
      ask();
    }
  }

  private void saved(SavedDefinition saved) {
    drafts.drop(opening.subject());
    opening.leave();
    told.accept(new Saved(saved, version == 0));
  }

  /// Shows what the engine has now beside what stands here.
  void compare() {
    document.judgement().definition().ifPresent(save::compare);
  }

  void takeTheirs() {
    theirs()
        .ifPresent(
            it -> {
              drafts.drop(opening.subject());
              begin(new FormStart(it.definition(), it.version(), null));
            });
  }

  /// Saves what stands here over what somebody else saved.
  void saveMine() {
    version = theirs().map(SavedDefinition::version).orElse(0);
    side.begin();
    document.judgement().definition().ifPresent(it -> save.save(it, version));
  }

  private Optional<SavedDefinition> theirs() {
    return Optional.ofNullable(save.conflictProperty().get()).map(Conflict::theirs);
  }

  /// Goes back to the form; the conflict stays.
  void keepEditing() {
    save.begin();
  }

  /// Drops the draft and shows the job as the engine has it.
  ///
  /// @return what was dropped
  Draft discard() {
    var dropped = draft();
    drafts.drop(opening.subject());
    opening.leave();
    return dropped;
  }

  /// Brings back what was dropped.
  void bringBack(Draft dropped) {
    store.write(dropped);
    open(dropped.subject());
  }

  /// Leaves the form; what was typed is kept.
  void leave() {
    drafts.keep();
    side.rest();
  }
}
