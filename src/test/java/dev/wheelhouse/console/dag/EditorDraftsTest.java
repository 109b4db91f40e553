package dev.wheelhouse.console.dag;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wheelhouse.api.Caller;
import dev.wheelhouse.console.draft.DraftModel;
import dev.wheelhouse.console.fx.Background;
import dev.wheelhouse.console.link.EngineLink;
import dev.wheelhouse.console.looks.AtOnce;
import dev.wheelhouse.console.looks.KeptDagDrafts;
import dev.wheelhouse.console.text.Language;
import dev.wheelhouse.console.text.Texts;
import dev.wheelhouse.engine.TestEngine;
import dev.wheelhouse.model.dag.DagLayout.Place;
import dev.wheelhouse.time.VirtualTime;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.SimpleBooleanProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Drafts of DAGs that are kept by themselves: none takes the place of another, or of a newer one.
@Tag("N4")
@Tag("U3")
class EditorDraftsTest {
  private static final DagSubject BILLING = DagSubject.edit("billing");
  private static final DagSubject REPORT = DagSubject.edit("report");

  private final VirtualTime time = new VirtualTime(Instant.parse("2026-02-18T02:42:18Z"));
  private final TestEngine engine = TestEngine.inMemory();
  private final KeptDagDrafts drafts = new KeptDagDrafts();
  private final Slow background = new Slow();
  private DagEditorModel model = editor();

  /// Work that is done on the spot, or later when a test says so.
  private static final class Slow implements Background {
    private final AtOnce atOnce = new AtOnce();
    private final List<Runnable> waiting = new ArrayList<>();
    private boolean slow;

    void doAll() {
      slow = false;
      waiting.forEach(Runnable::run);
      waiting.clear();
    }

    private void work(Runnable work) {
      if (slow) {
        waiting.add(work);
      } else {
        work.run();
      }
    }

    @Override
    public <T> void work(
        Callable<T> work, Consumer<? super T> done, Consumer<? super Exception> failed) {
      work(() -> atOnce.work(work, done, failed));
    }

    @Override
    public <T> void work(Callable<T> work, Consumer<? super T> done) {
      work(() -> atOnce.work(work, done));
    }

    @Override
    public void show(Runnable change) {
      change.run();
    }

    @Override
    public <T> Consumer<T> gathered(Consumer<? super List<T>> apply) {
      return atOnce.gathered(apply);
    }
  }

  @BeforeEach
  void openBilling() {
    var billing = Documents.of("pull").definition();
    engine.given(billing, DagStart.named(billing, "report"));
    model.open(BILLING);
  }

  @AfterEach
  void stopEngine() {
    engine.close();
  }

  private DagEditorModel editor() {
    var link = new EngineLink(engine.api(), Caller.local("mara"), time, background);
    var texts = new Texts(Language.ENGLISH);
    return new DagEditorModel(
        new DagEditorModel.Engine(link, ZoneOffset.UTC, background, () -> texts),
        drafts,
        new SimpleBooleanProperty());
  }

  private void draw(String key) {
    model.change("", Edits.add(Documents.shell(key), new Place(900, 0)));
  }

  private void rest() {
    time.advance(DraftModel.REST);
  }

  private Map<DagSubject, List<String>> kept() {
    return drafts.all.values().stream()
        .collect(Collectors.toMap(DagDraft::subject, it -> Documents.keys(it.document())));
  }

  @Test
  void draftStaysWithItsDagWhenAnotherIsOpenedAtOnce() {
    draw("mine");

    model.open(REPORT);
    rest();

    assertEquals(Map.of(BILLING, List.of("pull", "mine")), kept());
  }

  @Test
  void olderDraftOfAnotherDagIsNotWrittenOver() {
    model.open(REPORT);
    draw("older");
    rest();
    model.open(BILLING);
    draw("mine");

    model.open(REPORT);
    rest();

    assertEquals(
        Map.of(BILLING, List.of("pull", "mine"), REPORT, List.of("pull", "older")), kept());
  }

  @Test
  void openedDraftIsNotWrittenOverByWhatWasDeployedSince() {
    draw("mine");
    rest();
    model.leave();
    engine.given(Documents.of("pull", "theirs").definition());

    model = editor();
    model.open(BILLING);
    rest();

    assertEquals(Map.of(BILLING, List.of("pull", "mine")), kept());
    assertEquals(1, drafts.all.get(BILLING).version());
    draw("more");
    rest();
    assertEquals(Map.of(BILLING, List.of("pull", "mine", "more")), kept());
    assertEquals(1, drafts.all.get(BILLING).version());
  }

  @Test
  void whatIsDrawnWhileTheEngineDeploysStaysADraft() {
    draw("mine");
    background.slow = true;
    model.deploying().deploy(model.document().document(), model.deployedProperty().get(), "");
    draw("later");

    background.doAll();
    rest();

    assertEquals(Map.of(BILLING, List.of("pull", "mine", "later")), kept());
    assertEquals(2, drafts.all.get(BILLING).version());
  }
}
