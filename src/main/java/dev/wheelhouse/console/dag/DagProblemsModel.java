package dev.wheelhouse.console.dag;

import dev.wheelhouse.console.link.EngineLink;
import dev.wheelhouse.model.check.DefinitionCheck;
import dev.wheelhouse.model.dag.DagDocument;
import dev.wheelhouse.model.definition.Problem;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// What is wrong with the document, the most severe first, and which of it is looked at.
final class DagProblemsModel {
  private static final Pattern NODE = Pattern.compile("nodes\\[(\\d+)].*");

  private final EngineLink link;
  private final Consumer<String> reveal;
  private final ReadOnlyObjectWrapper<List<Trouble>> findings =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<List<Problem>> problems =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<Set<String>> wrong = new ReadOnlyObjectWrapper<>(Set.of());
  private final ReadOnlyObjectWrapper<Integer> count = new ReadOnlyObjectWrapper<>(0);
  private final ReadOnlyObjectWrapper<Integer> differences = new ReadOnlyObjectWrapper<>(0);
  private final ReadOnlyIntegerWrapper at = new ReadOnlyIntegerWrapper();

  /// @param reveal shows a node
  DagProblemsModel(EngineLink link, Consumer<String> reveal) {
    this.link = link;
    this.reveal = reveal;
  }

  /// @param key of the node it is about; empty for the whole
  record Trouble(String key, boolean error, String words) {}

  ReadOnlyObjectProperty<List<Trouble>> findingsProperty() {
    return findings.getReadOnlyProperty();
  }

  /// As the check and the engine name them.
  ReadOnlyObjectProperty<List<Problem>> problemsProperty() {
    return problems.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Set<String>> wrongProperty() {
    return wrong.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Integer> countProperty() {
    return count.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Integer> differencesProperty() {
    return differences.getReadOnlyProperty();
  }

  ReadOnlyIntegerProperty atProperty() {
    return at.getReadOnlyProperty();
  }

  int errors() {
    return (int) findings.get().stream().filter(Trouble::error).count();
  }

  int warnings() {
    return findings.get().size() - errors();
  }

  @Nullable Trouble shown() {
    var all = findings.get();
    return all.isEmpty() ? null : all.get(Math.min(at.get(), all.size() - 1));
  }

  void judge(DagDocument document, @Nullable Deployed deployed) {
    var dag = document.definition();
    var raw = DefinitionCheck.problems(dag, link.now());
    problems.set(raw);
    var all =
        raw.stream()
            .map(
                it -> {
                  var node = NODE.matcher(it.path());
                  var key =
                      node.matches() ? dag.nodes().get(Integer.parseInt(node.group(1))).key() : "";
                  return new Trouble(key, true, it.message());
                })
            .toList();
    findings.set(all);
    count.set(all.size());
    wrong.set(all.stream().map(Trouble::key).filter(it -> !it.isEmpty()).collect(Collectors.toSet()));
    at.set(0);
  }

  void cycle(int by) {
    var size = findings.get().size();
    if (size > 0) {
      goToShown();
      at.set(Math.floorMod(at.get() + by, size));
    }
  }

  void goToShown() {
    var shown = shown();
    if (shown != null && !shown.key().isEmpty()) {
      reveal.accept(shown.key());
    }
  }
}
