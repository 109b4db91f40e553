package dev.wheelhouse.engine.verdict;

import dev.wheelhouse.api.Diagnosis.Difference;
import dev.wheelhouse.api.Diagnosis.Field;
import dev.wheelhouse.http.wire.DefinitionFields;
import dev.wheelhouse.model.definition.SavedDefinition;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Under which circumstances a run ran, for comparing it with another.
///
/// @param secrets names of the parameters whose values are not shown
/// @param took null when it never began or has not ended
/// @param worker of its last attempt; empty without one
record Circumstances(
    SavedDefinition definition,
    Map<String, String> parameters,
    Set<String> secrets,
    @Nullable Duration took,
    String worker) {
  private static final String HIDDEN = "••••";
  private static final Duration NOTABLE = Duration.ofSeconds(1);

  Circumstances {
    parameters = Map.copyOf(parameters);
    secrets = Set.copyOf(secrets);
  }

  /// What is different now from what was then.
  List<Difference> since(Circumstances then) {
    List<Difference> differences = new ArrayList<>();
    definitions(then.definition, definition, "").ifPresent(differences::add);
    differences.addAll(parametersSince(then));
    tookSince(then).ifPresent(differences::add);
    if (!worker.isEmpty() && !then.worker.isEmpty() && !worker.equals(then.worker)) {
      differences.add(new Difference.Worker(then.worker, worker));
    }
    return List.copyOf(differences);
  }

  /// How two versions differ; empty when they are one.
  ///
  /// @param node whose definition it is, before each field's path; empty for none
  static Optional<Difference.Definition> definitions(
      SavedDefinition before, SavedDefinition after, String node) {
    if (before.version() == after.version()) {
      return Optional.empty();
    }
    var fields =
        DefinitionFields.differences(before.definition(), after.definition()).stream()
            .map(it -> node.isEmpty() ? it : prefixed(it, node))
            .toList();
    return Optional.of(
        new Difference.Definition(
            before.version(), after.version(), after.savedAt(), after.savedBy(), fields));
  }

  private static Field prefixed(Field field, String node) {
    return new Field(node + "." + field.path(), field.before(), field.after());
  }

  private List<Difference> parametersSince(Circumstances then) {
    Set<String> names = new TreeSet<>(parameters.keySet());
    names.addAll(then.parameters.keySet());
    List<Difference> differences = new ArrayList<>();
    for (String name : names) {
      String before = then.parameters.getOrDefault(name, "");
      String after = parameters.getOrDefault(name, "");
      if (!before.equals(after)) {
        boolean hidden = secrets.contains(name) || then.secrets.contains(name);
        differences.add(
            new Difference.Parameter(name, shown(before, hidden), shown(after, hidden)));
      }
    }
    return differences;
  }

  private static String shown(String value, boolean hidden) {
    return hidden && !value.isEmpty() ? HIDDEN : value;
  }

  /// Half as long again, or more, and not by a trifle.
  private Optional<Difference> tookSince(Circumstances then) {
    if (took == null || then.took == null) {
      return Optional.empty();
    }
    Duration longer = took.compareTo(then.took) > 0 ? took : then.took;
    Duration shorter = took.compareTo(then.took) > 0 ? then.took : took;
    boolean notable =
        longer.minus(shorter).compareTo(NOTABLE) > 0
            && longer.multipliedBy(2).compareTo(shorter.multipliedBy(3)) > 0;
    return notable ? Optional.of(new Difference.Took(then.took, took)) : Optional.empty();
  }
}
