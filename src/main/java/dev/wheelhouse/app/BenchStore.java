package dev.wheelhouse.app;

import dev.wheelhouse.cli.ExitCode;
import dev.wheelhouse.cli.VerbFailure;
import dev.wheelhouse.model.JobId;
import dev.wheelhouse.model.TenantId;
import dev.wheelhouse.model.TriggerId;
import dev.wheelhouse.model.definition.DefinitionStatus;
import dev.wheelhouse.model.definition.JobDefinition;
import dev.wheelhouse.model.definition.JobFilter;
import dev.wheelhouse.model.definition.JobOrder;
import dev.wheelhouse.model.definition.SavedDefinition;
import dev.wheelhouse.model.definition.Trigger;
import dev.wheelhouse.model.page.PageRequest;
import dev.wheelhouse.store.ArmedTrigger;
import dev.wheelhouse.store.Change;
import dev.wheelhouse.store.Store;
import dev.wheelhouse.store.Unit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The bench's own store: marked when it is made, so that no other one is ever taken for it.
record BenchStore(Store store) {
  /// Of the names of all that the bench saves.
  static final String PREFIX = "bench.";

  private static final PageRequest FIRST = PageRequest.first(1);
  private static final String MARK = "bench-store";

  /// A job of the bench with the first instant at which each of its triggers is due.
  record ArmedJob(JobDefinition job, List<Instant> due) {
    ArmedJob {
      due = List.copyOf(due);
    }
  }

  /// @throws VerbFailure for a folder that holds anything but a store of the bench
  static BenchStore open(EngineWiring wiring) {
    mark(wiring.folder());
    Store store = StoreEngines.open(wiring);
    if (holdsOtherData(store)) {
      store.close();
      throw otherData(wiring.folder());
    }
    return new BenchStore(store);
  }

  /// Somebody may have opened a store of the bench in the window since. Names of the bench are
  /// neighbours: when the first and the last are its own, all are.
  private static boolean holdsOtherData(Store store) {
    return Stream.of(JobOrder.NAME, new JobOrder(JobOrder.By.NAME, true))
        .map(order -> store.jobs().page(TenantId.DEFAULT, JobFilter.ALL, order, FIRST))
        .flatMap(page -> page.items().stream())
        .anyMatch(it -> !it.saved().definition().name().startsWith(PREFIX));
  }

  private static void mark(Path folder) {
    Path mark = folder.resolve(MARK);
    try {
      if (Files.exists(mark)) {
        return;
      }
      Files.createDirectories(folder);
      try (var entries = Files.list(folder)) {
        if (entries.findAny().isPresent()) {
          throw otherData(folder);
        }
      }
      Files.writeString(mark, "This store holds what `wheelhouse bench` measured with.\n");
    } catch (IOException e) {
      throw new UncheckedIOException("making the bench's folder " + folder, e);
    }
  }

  private static VerbFailure otherData(Path folder) {
    return new VerbFailure(
        ExitCode.FAILED,
        "bench.other_data",
        "%s holds other data, which the bench never touches. Give it a new folder."
            .formatted(folder));
  }

  /// Saves jobs whose triggers are due at given instants, past ones too, which a save by the engine
  /// would not allow.
  void arm(List<ArmedJob> jobs, Instant now) {
    long ids = store.reserveIds(jobs.size() + triggers(jobs));
    List<Unit> units = new ArrayList<>(jobs.size());
    for (ArmedJob armed : jobs) {
      var id = new JobId(ids++);
      var saved =
          new SavedDefinition(
              id, TenantId.DEFAULT, 1, DefinitionStatus.ENABLED, armed.job(), now, "bench");
      List<ArmedTrigger> triggers = new ArrayList<>();
      for (int i = 0; i < armed.due().size(); i++) {
        Trigger trigger = armed.job().triggers().get(i);
        triggers.add(
            new ArmedTrigger(
                new TriggerId(ids++), TenantId.DEFAULT, id, 1, false, trigger, armed.due().get(i)));
      }
      units.add(Unit.of(new Change.SaveVersion(saved, triggers)));
    }
    var _ = store.commit(units);
  }

  private static int triggers(List<ArmedJob> jobs) {
    return jobs.stream().mapToInt(job -> job.due().size()).sum();
  }
}
