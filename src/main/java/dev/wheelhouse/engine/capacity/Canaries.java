package dev.wheelhouse.engine.capacity;

import dev.wheelhouse.api.Answer;
import dev.wheelhouse.api.Caller;
import dev.wheelhouse.api.CanaryView;
import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.Fault;
import dev.wheelhouse.model.JobId;
import dev.wheelhouse.model.TenantId;
import dev.wheelhouse.model.capacity.Canary;
import dev.wheelhouse.model.definition.JobDefinition;
import dev.wheelhouse.model.definition.SavedDefinition;
import dev.wheelhouse.store.CanaryRow;
import dev.wheelhouse.store.Change;
import dev.wheelhouse.store.Store;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/// Sends a share of a job's runs another way (P4), shows how they do beside the rest, and makes the
/// way everybody's or nobody's.
public final class Canaries {
  private final Store store;
  private final AuditedChanges changes;
  private final InstantSource clock;
  private final BiFunction<Command.SaveDefinition, Caller, Answer<SavedDefinition>> save;

  /// @param save saves a definition as a person would
  public Canaries(
      Store store,
      AuditedChanges changes,
      InstantSource clock,
      BiFunction<Command.SaveDefinition, Caller, Answer<SavedDefinition>> save) {
    this.store = store;
    this.changes = changes;
    this.clock = clock;
    this.save = save;
  }

  public List<CanaryView> list(TenantId tenant) {
    List<CanaryRow> rows =
        store.capacity().canaries().stream().filter(row -> row.tenant().equals(tenant)).toList();
    return rows.stream()
        .flatMap(row -> store.definitions().latest(row.job()).stream().map(job -> view(row, job)))
        .sorted(Comparator.comparing(view -> view.canary().job()))
        .toList();
  }

  private CanaryView view(CanaryRow row, SavedDefinition job) {
    return new CanaryView(
        new Canary(job.definition().name(), row.share(), row.pool(), row.version()),
        row.since(),
        tally(row, true),
        tally(row, false));
  }

  private CanaryView.Tally tally(CanaryRow row, boolean canary) {
    var tally = store.capacity().tally(row.job(), canary, row.since());
    return new CanaryView.Tally(tally.ended(), tally.succeeded());
  }

  public Optional<Fault> refusal(Command.SetCanary command, Caller caller) {
    Canary canary = command.canary();
    Optional<SavedDefinition> job = job(canary.job(), caller);
    return job.isEmpty()
        ? Optional.of(noJob(canary.job()))
        : CapacityCheck.share("share", canary.share(), false)
            .or(() -> way(canary, job.get()))
            .or(() -> version(canary, job.get().id()));
  }

  private static Optional<Fault> way(Canary canary, SavedDefinition job) {
    if (canary.pool().isEmpty() && canary.version() == 0) {
      return Optional.of(
          Fault.field("pool", "The canary goes no other way. Name a pool, or a version."));
    }
    boolean slot = ((JobDefinition) job.definition()).task().takesSlot();
    if (!canary.pool().isEmpty() && !slot) {
      return Optional.of(Fault.field("pool", canary.job() + " takes no slot, so no pool runs it."));
    }
    return canary.pool().isEmpty() ? Optional.empty() : CapacityCheck.name("pool", canary.pool());
  }

  private Optional<Fault> version(Canary canary, JobId job) {
    boolean known =
        canary.version() == 0 || store.definitions().version(job, canary.version()).isPresent();
    return known
        ? Optional.empty()
        : Optional.of(
            Fault.field(
                "version",
                "%s has no version %d. Name one that is saved."
                    .formatted(canary.job(), canary.version())));
  }

  public Answer<Canary> set(Command.SetCanary command, Caller caller) {
    Optional<Fault> refusal = refusal(command, caller);
    if (refusal.isPresent()) {
      return new Answer.Rejected<>(refusal.get());
    }
    Canary canary = command.canary();
    JobId job = job(canary.job(), caller).orElseThrow().id();
    var row =
        new CanaryRow(
            caller.tenant(),
            job,
            canary.share(),
            canary.pool(),
            canary.version(),
            clock.instant(),
            caller.who());
    var words = new AuditedChanges.Words("SET_CANARY", canary.job(), former(job), words(row));
    return changes.write(new Change.SetCanary(row), words, caller, canary);
  }

  public Optional<Fault> refusal(Command.EndCanary command, Caller caller) {
    return job(command.job(), caller).flatMap(job -> canary(job.id())).isPresent()
        ? Optional.empty()
        : Optional.of(
            Fault.of(Fault.NOT_FOUND, command.job() + " has no canary. Nothing was changed."));
  }

  /// A promoted way is saved first: if the power goes before the canary ends, ending it again finds
  /// that there is nothing to save any more.
  public Answer<String> end(Command.EndCanary command, Caller caller) {
    Optional<Fault> refusal = refusal(command, caller);
    if (refusal.isPresent()) {
      return new Answer.Rejected<>(refusal.get());
    }
    SavedDefinition job = job(command.job(), caller).orElseThrow();
    CanaryRow canary = canary(job.id()).orElseThrow();
    if (command.promote() && promote(job, canary, caller) instanceof Answer.Rejected<?>(var why)) {
      return new Answer.Rejected<>(why);
    }
    String action = command.promote() ? "PROMOTE_CANARY" : "DROP_CANARY";
    var words = new AuditedChanges.Words(action, command.job(), words(canary), "");
    return changes.write(new Change.EndCanary(job.id()), words, caller, command.job());
  }

  private Answer<?> promote(SavedDefinition latest, CanaryRow canary, Caller caller) {
    JobDefinition way =
        (JobDefinition)
            (canary.version() == 0
                    ? latest
                    : store.definitions().version(latest.id(), canary.version()).orElseThrow())
                .definition();
    JobDefinition promoted =
        canary.pool().isEmpty() ? way : way.with(way.placement().pool(canary.pool()));
    return promoted.equals(latest.definition())
        ? new Answer.Done<>(latest)
        : save.apply(new Command.SaveDefinition(promoted, latest.version()), caller);
  }

  private Optional<SavedDefinition> job(String name, Caller caller) {
    return store
        .definitions()
        .byName(caller.tenant(), name)
        .filter(saved -> saved.definition() instanceof JobDefinition);
  }

  private Optional<CanaryRow> canary(JobId job) {
    return store.capacity().canaries().stream().filter(row -> row.job().equals(job)).findFirst();
  }

  private String former(JobId job) {
    return canary(job).map(Canaries::words).orElse("");
  }

  private static String words(CanaryRow canary) {
    return "share %s, pool %s, version %d"
        .formatted(canary.share(), canary.pool(), canary.version());
  }

  private static Fault noJob(String name) {
    return Fault.of(
        Fault.NOT_FOUND, "There is no job " + name + ". A canary is of a job; nothing was set.");
  }
}
