package dev.wheelhouse.console.dag;

import dev.wheelhouse.console.dag.DagFinding.About;
import dev.wheelhouse.console.fx.Background;
import dev.wheelhouse.console.link.AtRest;
import dev.wheelhouse.console.link.EngineLink;
import dev.wheelhouse.console.text.Texts;
import dev.wheelhouse.model.dag.DagDocument;
import dev.wheelhouse.model.definition.Problem;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// What is wrong with the document, the most severe first, and which of it is looked at. A document
/// is judged once it has rested, on another thread; the engine is asked after that.
final class FindingsModel {
  private static final Duration REST = Duration.ofMillis(300);

  private final EngineLink link;
  private final Supplier<Texts> texts;
  private final AtRest<Judged> judging;
  private final ReadOnlyObjectWrapper<List<DagFinding>> findings =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<Set<String>> wrong = new ReadOnlyObjectWrapper<>(Set.of());
  private final ReadOnlyObjectWrapper<List<Problem>> problems =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyIntegerWrapper at = new ReadOnlyIntegerWrapper();

  /// @param texts of the language that is shown now
  FindingsModel(EngineLink link, Background background, Supplier<Texts> texts) {
    this.link = link;
    this.texts = texts;
    this.judging = new AtRest<>(link, background, REST, this::judged);
  }

  ReadOnlyObjectProperty<List<DagFinding>> findingsProperty() {
    return findings.getReadOnlyProperty();
  }

  /// Keys of nodes that have an error.
  ReadOnlyObjectProperty<Set<String>> wrongProperty() {
    return wrong.getReadOnlyProperty();
  }

  /// The errors by their paths, for the fields that they stand beside.
  ReadOnlyObjectProperty<List<Problem>> problemsProperty() {
    return problems.getReadOnlyProperty();
  }

  /// Which finding is looked at.
  ReadOnlyIntegerProperty atProperty() {
    return at.getReadOnlyProperty();
  }

  long errors() {
    return findings.get().stream().filter(DagFinding::error).count();
  }

  /// Null when there is nothing to say.
  @Nullable DagFinding shown() {
    var all = findings.get();
    return all.isEmpty() ? null : all.get(Math.min(at.get(), all.size() - 1));
  }

  /// The next one, or with -1 the one before; after the last comes the first.
  @Nullable DagFinding cycle(int by) {
    var size = findings.get().size();
    if (size > 0) {
      at.set(Math.floorMod(at.get() + by, size));
    }
    return shown();
  }

  /// The document has changed: it is judged when it has rested.
  ///
  /// @param version that it was made from; 0 for a new one
  void follow(DagDocument document, int version) {
    judging.later(judgement(document, version));
  }

  /// Judges at once, as a press on Validate wants it.
  void judge(DagDocument document, int version) {
    judging.now(judgement(document, version));
  }

  /// Nothing that is under way will be shown.
  void stop() {
    judging.stop();
  }

  /// What a document says by itself.
  private record Judged(DagDocument document, int version, List<DagFinding> found) {}

  private Callable<Judged> judgement(DagDocument document, int version) {
    var now = link.now();
    var words = texts.get();
    return () -> new Judged(document, version, DagFindings.of(document, now, words));
  }

  /// What the document says by itself stays, when the engine does not answer.
  private void judged(Judged local) {
    show(local.document(), local.found());
    var latest = judging.latest();
    link.fetch(
        engine -> new EngineFindings(texts.get()).of(local.document(), local.version(), engine),
        found -> {
          if (latest.getAsBoolean()) {
            show(local.document(), EngineFindings.joined(local.found(), found));
          }
        },
        _ -> {});
  }

  private void show(DagDocument document, List<DagFinding> found) {
    if (!found.equals(findings.get())) {
      var looked = shown();
      findings.set(found);
      at.set(looked == null ? 0 : Math.max(0, place(looked, found)));
      wrong.set(wrongNodes(found));
      problems.set(DagFindings.problems(document.definition(), found));
    }
  }

  /// The one that was looked at stays in sight.
  private static int place(DagFinding looked, List<DagFinding> found) {
    for (var i = 0; i < found.size(); i++) {
      if (found.get(i).words().equals(looked.words())) {
        return i;
      }
    }
    return 0;
  }

  private static Set<String> wrongNodes(List<DagFinding> found) {
    return found.stream()
        .filter(it -> it.error() && it.about() instanceof About.OfNode)
        .map(DagFinding::key)
        .collect(Collectors.toUnmodifiableSet());
  }
}
