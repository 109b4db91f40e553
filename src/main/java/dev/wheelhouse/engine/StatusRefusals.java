package dev.wheelhouse.engine;

import dev.wheelhouse.api.Caller;
import dev.wheelhouse.api.Fault;
import dev.wheelhouse.api.Preview.Impact.UsedBy;
import dev.wheelhouse.api.Preview.Impact.UsedBy.Use;
import dev.wheelhouse.model.definition.SavedDefinition;
import dev.wheelhouse.store.DefinitionReads;
import dev.wheelhouse.store.Store;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Why a definition's status can't be changed.
final class StatusRefusals {
  /// In a sentence; the details of the fault hold all names.
  private static final int MOST_NAMED = 20;

  private final DefinitionReads definitions;
  private final Users users;

  StatusRefusals(Store store) {
    this.definitions = store.definitions();
    this.users = new Users(store);
  }

  /// What a preview computes from; another one means that the definition has moved on.
  static String revision(SavedDefinition saved) {
    return "%d:%d:%s".formatted(saved.id().value(), saved.version(), saved.status());
  }

  Optional<Fault> ofStatus(String name, Optional<SavedDefinition> found, Caller caller) {
    return found.isEmpty()
        ? Optional.of(notFound(name))
        : OwnRefusals.ofChange(found.get(), definitions).or(() -> movedOn(found.get(), caller));
  }

  Optional<Fault> ofDelete(String name, Optional<SavedDefinition> found, Caller caller) {
    return ofStatus(name, found, caller).or(() -> inUse(found.orElseThrow()));
  }

  private static Fault notFound(String name) {
    return Fault.of(
        Fault.NOT_FOUND, "There is no job or DAG named " + name + ". Nothing was changed.");
  }

  private static Optional<Fault> movedOn(SavedDefinition saved, Caller caller) {
    boolean same =
        caller.expectedRevision().isEmpty() || caller.expectedRevision().equals(revision(saved));
    return same
        ? Optional.empty()
        : Optional.of(
            Fault.of(
                Fault.STATE_CONFLICT,
                "%s is %s at version %d by now. Nothing was changed; look again."
                    .formatted(saved.definition().name(), saved.status(), saved.version())));
  }

  /// All that keep it are named at once: none is found only after another was mended.
  private Optional<Fault> inUse(SavedDefinition saved) {
    Map<String, List<String>> details = new LinkedHashMap<>();
    List<String> claims = new ArrayList<>();
    Map<Use, List<String>> byUse =
        users.of(saved).stream()
            .filter(it -> it.use().keeps())
            .collect(
                Collectors.groupingBy(
                    UsedBy::use,
                    () -> new EnumMap<>(Use.class),
                    Collectors.mapping(UsedBy::name, Collectors.toList())));
    byUse.forEach(
        (use, names) -> {
          details.put(detail(use), names);
          claims.add(claim(use) + names(names));
        });
    return claims.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Fault(
                Fault.IN_USE,
                "%s %s. Take it out of there first; nothing was deleted."
                    .formatted(saved.definition().name(), String.join(" and ", claims)),
                details));
  }

  private static String detail(Use use) {
    return switch (use) {
      case NODE -> "usedBy";
      case SUB_DAG -> "runAsSubDagBy";
      case COMPENSATION -> "undoes";
      case WAIT -> "waitedForBy";
    };
  }

  private static String claim(Use use) {
    return switch (use) {
      case NODE -> "is a node of ";
      case SUB_DAG -> "is run as a sub-DAG by ";
      case COMPENSATION -> "is what undoes ";
      case WAIT -> "is waited for by ";
    };
  }

  private static String names(List<String> names) {
    String first = names.stream().limit(MOST_NAMED).collect(Collectors.joining(", "));
    int more = names.size() - MOST_NAMED;
    return more <= 0 ? first : "%s and %,d more".formatted(first, more);
  }
}
