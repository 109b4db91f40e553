package dev.wheelhouse.console.dag;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wheelhouse.api.Caller;
import dev.wheelhouse.console.link.EngineLink;
import dev.wheelhouse.console.looks.AtOnce;
import dev.wheelhouse.console.looks.EmptyEngine;
import dev.wheelhouse.console.text.Language;
import dev.wheelhouse.console.text.Texts;
import dev.wheelhouse.model.dag.DagDocument;
import dev.wheelhouse.model.definition.Problem;
import dev.wheelhouse.model.definition.Task;
import dev.wheelhouse.time.VirtualTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("U3")
class FindingsModelTest {
  private static final Texts ENGLISH = new Texts(Language.ENGLISH);

  private final VirtualTime time = new VirtualTime(Instant.parse("2026-02-18T02:42:18Z"));
  private final FindingsModel model =
      new FindingsModel(
          new EngineLink(new EmptyEngine(), Caller.local("mara"), time, new AtOnce()),
          new AtOnce(),
          () -> ENGLISH);

  private static final DagDocument WRONG =
      Edits.all(
              Edits.job("a", it -> it.with(Task.Shell.script(""))),
              Edits.job("c", it -> it.with(Task.Shell.script(""))))
          .apply(Documents.of("a>b", "b>c"));

  @Test
  void aDocumentIsJudgedOnceItHasRested() {
    model.follow(WRONG, 1);
    time.advance(Duration.ofMillis(200));
    model.follow(WRONG, 1);
    time.advance(Duration.ofMillis(200));
    assertEquals(Set.of(), model.wrongProperty().get());

    time.advance(Duration.ofMillis(100));

    assertEquals(Set.of("a", "c"), model.wrongProperty().get());
    assertEquals(
        List.of("nodes[0].define.task.command", "nodes[2].define.task.command", ""),
        model.problemsProperty().get().stream().map(Problem::path).toList());
  }

  @Test
  void findingsAreGoneThroughInARound() {
    model.judge(WRONG, 1);

    assertEquals("a", Objects.requireNonNull(model.shown()).key());
    assertEquals("c", Objects.requireNonNull(model.cycle(1)).key());
    assertEquals("This engine is empty.", Objects.requireNonNull(model.cycle(1)).words());
    assertEquals("a", Objects.requireNonNull(model.cycle(1)).key());
    assertEquals("", Objects.requireNonNull(model.cycle(-1)).key());
  }

  @Test
  void theFindingThatIsLookedAtStaysInSightWhileOthersGo() {
    model.judge(WRONG, 1);
    var looked = Objects.requireNonNull(model.cycle(1));

    model.judge(Edits.job("a", it -> it.with(Task.Shell.script("echo"))).apply(WRONG), 1);

    assertEquals(looked.words(), Objects.requireNonNull(model.shown()).words());
    assertEquals(2, model.errors());
  }
}
