package dev.wheelhouse.engine.version;

import dev.wheelhouse.api.Caller;
import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.DefinitionFile;
import dev.wheelhouse.api.Diagnosis.Field;
import dev.wheelhouse.api.Fault;
import dev.wheelhouse.api.ImportPlan;
import dev.wheelhouse.api.ImportPlan.What;
import dev.wheelhouse.http.wire.DefinitionFields;
import dev.wheelhouse.http.wire.LayoutJson;
import dev.wheelhouse.model.check.LayoutCheck;
import dev.wheelhouse.model.dag.DagLayout;
import dev.wheelhouse.model.definition.DagDefinition;
import dev.wheelhouse.model.definition.Problem;
import dev.wheelhouse.model.definition.SavedDefinition;
import dev.wheelhouse.store.Store;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What an import comes to, decided from what stands in the store now. A file without a layout
/// leaves the one that stands.
record ImportDraft(List<Entry> entries, Map<String, Long> names) {

  /// One file and what stands under its name.
  record Entry(DefinitionFile file, Optional<SavedDefinition> stands, DagLayout drawn) {

    boolean changed() {
      return stands.isEmpty() || !stands.get().definition().equals(file.definition());
    }

    boolean redrawn() {
      return !file.layout().equals(DagLayout.NONE)
          && file.definition() instanceof DagDefinition dag
          && !LayoutCheck.fitting(file.layout(), dag).equals(drawn);
    }

    What what() {
      if (stands.isEmpty()) {
        return What.CREATE;
      }
      return changed() || redrawn() ? What.CHANGE : What.SAME;
    }

    int version() {
      return stands.map(SavedDefinition::version).orElse(0);
    }

    Command.SaveDefinition save() {
      Optional<DagLayout> layout = redrawn() ? Optional.of(file.layout()) : Optional.empty();
      return new Command.SaveDefinition(file.definition(), version(), layout);
    }

    private List<Field> changes() {
      if (stands.isEmpty()) {
        return List.of();
      }
      List<Field> changes =
          new ArrayList<>(
              DefinitionFields.differences(stands.get().definition(), file.definition()));
      if (redrawn()) {
        changes.add(new Field("layout", LayoutJson.write(drawn), LayoutJson.write(file.layout())));
      }
      return changes;
    }
  }

  static ImportDraft of(List<DefinitionFile> files, Store store, Layouts layouts, Caller caller) {
    Map<String, Long> names = new LinkedHashMap<>();
    files.forEach(it -> names.merge(it.definition().name(), 1L, Long::sum));
    List<Entry> entries =
        ImportOrder.of(files).stream()
            .map(
                file -> {
                  Optional<SavedDefinition> stands =
                      store.definitions().byName(caller.tenant(), file.definition().name());
                  return new Entry(file, stands, stands.map(layouts::of).orElse(DagLayout.NONE));
                })
            .toList();
    return new ImportDraft(entries, Collections.unmodifiableMap(names));
  }

  /// The definitions that get a new version.
  List<Command.SaveDefinition> saves() {
    return entries.stream().filter(Entry::changed).map(Entry::save).toList();
  }

  /// DAGs that are only drawn anew.
  List<Entry> drawings() {
    return entries.stream().filter(it -> !it.changed() && it.redrawn()).toList();
  }

  ImportPlan plan(Saving saving, Caller caller) {
    List<Command.SaveDefinition> all = saves();
    return new ImportPlan(
        entries.stream()
            .map(
                it ->
                    new ImportPlan.Item(
                        it.file().definition().name(),
                        it.version(),
                        it.what(),
                        it.changes(),
                        problems(it, all, saving, caller)))
            .toList());
  }

  private List<Problem> problems(
      Entry entry, List<Command.SaveDefinition> all, Saving saving, Caller caller) {
    String name = entry.file().definition().name();
    if (names.getOrDefault(name, 1L) > 1) {
      return List.of(
          new Problem("name", "%s stands twice among the files. Remove one.".formatted(name)));
    }
    if (entry.what() == What.SAME) {
      return List.of();
    }
    return entry.changed()
        ? saving.refusal(entry.save(), all, caller).map(ImportDraft::problems).orElse(List.of())
        : LayoutCheck.problems(entry.file().layout());
  }

  private static List<Problem> problems(Fault fault) {
    List<String> paths = fault.details().getOrDefault("field", List.of());
    List<String> messages = fault.details().getOrDefault("problems", List.of());
    if (paths.size() != messages.size() || paths.isEmpty()) {
      return List.of(new Problem(paths.isEmpty() ? "" : paths.getFirst(), fault.message()));
    }
    List<Problem> problems = new ArrayList<>();
    for (int i = 0; i < paths.size(); i++) {
      problems.add(new Problem(paths.get(i), messages.get(i)));
    }
    return problems;
  }
}
