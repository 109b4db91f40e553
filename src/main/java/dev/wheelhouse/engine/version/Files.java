package dev.wheelhouse.engine.version;

import dev.wheelhouse.api.Answer;
import dev.wheelhouse.api.Caller;
import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.DefinitionFile;
import dev.wheelhouse.api.EngineException;
import dev.wheelhouse.api.Fault;
import dev.wheelhouse.api.ImportPlan;
import dev.wheelhouse.api.Preview;
import dev.wheelhouse.api.Query;
import dev.wheelhouse.model.TenantId;
import dev.wheelhouse.model.definition.Problem;
import dev.wheelhouse.model.definition.SavedDefinition;
import dev.wheelhouse.model.definition.TestDraft;
import dev.wheelhouse.model.page.Page;
import dev.wheelhouse.model.page.PageRequest;
import dev.wheelhouse.store.Change;
import dev.wheelhouse.store.Store;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Definitions as files: import and export (A5).
public final class Files {
  private static final int MOST = 10_000;

  private final Store store;
  private final Layouts layouts;
  private final Saving saving;

  public Files(Store store, Layouts layouts, Saving saving) {
    this.store = store;
    this.layouts = layouts;
    this.saving = saving;
  }

  public List<DefinitionFile> export(Query.Export query, Caller caller) {
    List<SavedDefinition> wanted =
        query.names().isEmpty()
            ? all(caller.tenant())
            : query.names().stream().distinct().sorted().map(it -> named(it, caller)).toList();
    return wanted.stream().map(it -> new DefinitionFile(it.definition(), layouts.of(it))).toList();
  }

  private List<SavedDefinition> all(TenantId tenant) {
    List<SavedDefinition> all = new ArrayList<>();
    String cursor = "";
    do {
      Page<SavedDefinition> page =
          store.definitions().list(tenant, "", new PageRequest(cursor, PageRequest.MAX_SIZE));
      all.addAll(page.items());
      cursor = page.next();
    } while (!cursor.isEmpty());
    return all;
  }

  private SavedDefinition named(String name, Caller caller) {
    SavedDefinition found =
        store
            .definitions()
            .byName(caller.tenant(), name)
            .orElseThrow(
                () ->
                    new EngineException.Refused(
                        Fault.of(Fault.NOT_FOUND, "There is no job or DAG named " + name + ".")));
    if (TestDraft.named(name)) {
      throw new EngineException.Refused(
          Fault.of(
              Fault.IN_USE,
              "%s is the draft of a test run. Export the DAG %s."
                  .formatted(name, TestDraft.live(name))));
    }
    if (found.owned()) {
      throw new EngineException.Refused(
          Fault.of(
              Fault.IN_USE,
              "%s belongs to a DAG and stands in its file. Export the DAG.".formatted(name)));
    }
    return found;
  }

  public ImportPlan plan(Query.PlanImport query, Caller caller) {
    demandFew(query.files());
    return draft(query.files(), caller).plan(saving, caller);
  }

  public Preview preview(Command.Import command, Caller caller) {
    demandFew(command.files());
    ImportDraft draft = draft(command.files(), caller);
    return Preview.of(refusal(command, draft, draft.plan(saving, caller)));
  }

  public Answer<ImportPlan> run(Command.Import command, Caller caller) {
    demandFew(command.files());
    ImportDraft draft = draft(command.files(), caller);
    ImportPlan plan = draft.plan(saving, caller);
    Optional<Fault> refusal = refusal(command, draft, plan);
    if (refusal.isPresent()) {
      return new Answer.Rejected<>(refusal.get());
    }
    List<Change> drawings =
        draft.drawings().stream()
            .flatMap(
                it ->
                    layouts.changes(it.stands().orElseThrow(), it.file().layout(), caller).stream())
            .toList();
    return switch (saving.save(draft.saves(), drawings, caller)) {
      case Answer.Done<List<SavedDefinition>>(var saved) -> new Answer.Done<>(done(plan, saved));
      case Answer.Rejected<List<SavedDefinition>>(var fault) -> new Answer.Rejected<>(fault);
      case Answer.Unknown<List<SavedDefinition>>(var fault) -> new Answer.Unknown<>(fault);
    };
  }

  private static ImportPlan done(ImportPlan plan, List<SavedDefinition> saved) {
    Map<String, SavedDefinition> byName =
        saved.stream().collect(Collectors.toMap(it -> it.definition().name(), Function.identity()));
    return new ImportPlan(
        plan.items().stream()
            .map(
                it ->
                    new ImportPlan.Item(
                        it.name(),
                        byName.containsKey(it.name())
                            ? byName.get(it.name()).version()
                            : it.version(),
                        it.what(),
                        it.changes(),
                        List.of()))
            .toList());
  }

  private ImportDraft draft(List<DefinitionFile> files, Caller caller) {
    return ImportDraft.of(files, store, layouts, caller);
  }

  private static Optional<Fault> refusal(
      Command.Import command, ImportDraft draft, ImportPlan plan) {
    return draft.entries().stream()
        .flatMap(it -> movedOn(it, command.expected()).stream())
        .findFirst()
        .or(
            () ->
                plan.items().stream()
                    .filter(it -> !it.problems().isEmpty())
                    .map(Files::fault)
                    .findFirst());
  }

  private static Optional<Fault> movedOn(ImportDraft.Entry entry, Map<String, Integer> expected) {
    String name = entry.file().definition().name();
    Integer seen = expected.get(name);
    if (seen == null) {
      return Optional.of(
          Fault.of(
              Fault.VERSION_CONFLICT,
              "The import does not say on which version of %s it was planned. Plan it first; nothing was imported."
                  .formatted(name)));
    }
    if (seen == entry.version()) {
      return Optional.empty();
    }
    return Optional.of(
        new Fault(
            Fault.VERSION_CONFLICT,
            "%s is at version %d, the import was planned on version %d. Nothing was imported; plan it again."
                .formatted(name, entry.version(), seen),
            Map.of(
                "name", List.of(name),
                "version", List.of(Integer.toString(entry.version())),
                "expected", List.of(Integer.toString(seen)))));
  }

  private static Fault fault(ImportPlan.Item item) {
    return new Fault(
        Fault.INVALID_FIELD,
        "%s: %s Nothing was imported.".formatted(item.name(), item.problems().getFirst().message()),
        Map.of(
            "name", List.of(item.name()),
            "field", item.problems().stream().map(Problem::path).toList(),
            "problems", item.problems().stream().map(Problem::message).toList()));
  }

  private static void demandFew(List<DefinitionFile> files) {
    if (files.size() > MOST) {
      throw new EngineException.Refused(
          Fault.of(
              Fault.INVALID_FIELD,
              "%d definitions are given; %d can be imported at once. Divide them."
                  .formatted(files.size(), MOST)));
    }
  }
}
