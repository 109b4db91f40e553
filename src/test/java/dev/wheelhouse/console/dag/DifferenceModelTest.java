package dev.wheelhouse.console.dag;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wheelhouse.api.Caller;
import dev.wheelhouse.console.fx.Background;
import dev.wheelhouse.console.link.EngineLink;
import dev.wheelhouse.console.looks.AtOnce;
import dev.wheelhouse.console.looks.EmptyEngine;
import dev.wheelhouse.model.JobId;
import dev.wheelhouse.model.TenantId;
import dev.wheelhouse.model.dag.DagLayout;
import dev.wheelhouse.model.definition.DefinitionStatus;
import dev.wheelhouse.model.definition.SavedDefinition;
import dev.wheelhouse.model.definition.Task;
import dev.wheelhouse.time.VirtualTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Comparing a document, in virtual time and with work that a test does when it likes.
@Tag("U3")
class DifferenceModelTest {
  private final VirtualTime time = new VirtualTime(Instant.parse("2026-02-18T02:42:18Z"));
  private final EditorDocument document =
      new EditorDocument(Documents.of("a>b", "b>c"), time::nanoTime);
  private final Later later = new Later();
  private DifferenceModel model;

  /// Work that is done when a test says so.
  static final class Later implements Background {
    private final AtOnce atOnce = new AtOnce();
    final List<Runnable> waiting = new ArrayList<>();

    void doAll() {
      var all = List.copyOf(waiting);
      waiting.clear();
      all.forEach(Runnable::run);
    }

    @Override
    public <T> void work(
        Callable<T> work, Consumer<? super T> done, Consumer<? super Exception> failed) {
      waiting.add(() -> atOnce.work(work, done, failed));
    }

    @Override
    public <T> void work(Callable<T> work, Consumer<? super T> done) {
      waiting.add(() -> atOnce.work(work, done));
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
  void begin() {
    var link = new EngineLink(new EmptyEngine(), Caller.local("mara"), time, new AtOnce());
    var base = new DagBase(link);
    model = new DifferenceModel(link, later, document, base);
    var saved =
        new SavedDefinition(
            new JobId(1),
            TenantId.DEFAULT,
            1,
            DefinitionStatus.ENABLED,
            document.document().definition(),
            Instant.EPOCH,
            "mara");
    base.begin(new Deployed(saved, DagLayout.NONE));
    later.doAll();
  }

  private void script(String key, String text) {
    document.change("", Edits.job(key, it -> it.with(Task.Shell.script(text))));
  }

  private Set<String> changed() {
    return model.comparedProperty().get().difference().changed();
  }

  @Test
  void twoDagsAreComparedOnceTheDocumentHasRestedAndOffTheWindowsThread() {
    script("a", "x");
    time.advance(Duration.ofMillis(299));
    script("b", "y");
    time.advance(Duration.ofMillis(299));
    assertEquals(List.of(), later.waiting);

    time.advance(Duration.ofMillis(1));
    assertEquals(1, later.waiting.size());
    assertEquals(Set.of(), changed());

    later.doAll();
    assertEquals(Set.of("a", "b"), changed());
  }

  @Test
  void answerAboutAnOlderDocumentIsDropped() {
    script("a", "x");
    time.advance(Duration.ofMillis(300));
    script("b", "y");
    later.doAll();
    assertEquals(Set.of(), changed());

    time.advance(Duration.ofMillis(300));
    later.doAll();

    assertEquals(Set.of("a", "b"), changed());
  }

  @Test
  void documentThatIsAsDeployedIsKnownAtOnceToBeSo() {
    script("a", "x");
    model.compare();
    later.doAll();
    assertEquals(Set.of("a"), changed());

    document.undo();

    assertEquals(Set.of(), changed());
    assertEquals(List.of(), later.waiting);
  }
}
