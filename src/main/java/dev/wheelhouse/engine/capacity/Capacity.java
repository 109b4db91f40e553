package dev.wheelhouse.engine.capacity;

import dev.wheelhouse.api.Answer;
import dev.wheelhouse.api.Caller;
import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.Fault;
import dev.wheelhouse.api.PoolView;
import dev.wheelhouse.api.QuotaView;
import dev.wheelhouse.engine.dispatch.Dispatcher;
import dev.wheelhouse.engine.run.Ids;
import dev.wheelhouse.engine.trigger.TriggerService;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.TenantId;
import dev.wheelhouse.model.capacity.PoolSettings;
import dev.wheelhouse.model.capacity.TenantQuota;
import dev.wheelhouse.store.Change;
import dev.wheelhouse.store.DefinitionReads;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/// Shows and changes pools, quotas and limits. A change holds from the next slot that is given;
/// runs that have one keep it.
public final class Capacity {
  private final CapacityRules rules;
  private final Use use;
  private final AuditedChanges changes;
  private final Priorities priorities;
  private final Ids ids;

  /// What is used of what is set.
  ///
  /// @param names of jobs by id
  public record Use(
      Dispatcher dispatcher, FiringMinute minute, TriggerService triggers, DefinitionReads names) {}

  public Capacity(
      CapacityRules rules, Use use, AuditedChanges changes, Priorities priorities, Ids ids) {
    this.rules = rules;
    this.use = use;
    this.changes = changes;
    this.priorities = priorities;
    this.ids = ids;
  }

  public List<PoolView> pools(TenantId tenant) {
    SortedMap<String, PoolSettings> pools = rules.pools();
    Map<String, Dispatcher.Load> loads = use.dispatcher().loads();
    loads.keySet().forEach(name -> pools.putIfAbsent(name, rules.pool(name)));
    var idle = new Dispatcher.Load(0, 0, 0);
    return pools.values().stream()
        .map(
            pool -> {
              Dispatcher.Load load = loads.getOrDefault(pool.name(), idle);
              return new PoolView(pool, load.busy(), load.waiting());
            })
        .toList();
  }

  public QuotaView quota(TenantId tenant) {
    Collection<String> waiting = use.names().names(use.triggers().waitingForQuota(tenant)).values();
    return new QuotaView(
        rules.quota(tenant),
        use.dispatcher().running(tenant),
        use.minute().made(tenant),
        rules.groupLimits(tenant),
        waiting.stream().sorted().toList());
  }

  public Optional<Fault> refusal(Command.SetPool command) {
    return CapacityCheck.of(command.pool());
  }

  public Optional<Fault> refusal(Command.SetQuota command) {
    return CapacityCheck.of(command.quota());
  }

  public Optional<Fault> refusal(Command.SetGroupLimit command) {
    return CapacityCheck.ofGroup(command.group(), command.limit());
  }

  public Optional<Fault> refusal(Command.SetPriority command) {
    return priorities.refusal(command);
  }

  public Answer<PoolSettings> setPool(Command.SetPool command, Caller caller) {
    PoolSettings pool = command.pool();
    Optional<Fault> refusal = refusal(command);
    return refusal.isPresent()
        ? new Answer.Rejected<>(refusal.get())
        : changes.write(
            new Change.SetPool(ids.next(), pool),
            new AuditedChanges.Words(
                "SET_POOL", "pool " + pool.name(), words(rules.pool(pool.name())), words(pool)),
            caller,
            pool);
  }

  public Answer<TenantQuota> setQuota(Command.SetQuota command, Caller caller) {
    TenantQuota quota = command.quota();
    TenantId tenant = caller.tenant();
    Optional<Fault> refusal = refusal(command);
    return refusal.isPresent()
        ? new Answer.Rejected<>(refusal.get())
        : changes.write(
            new Change.SetQuota(tenant, quota),
            new AuditedChanges.Words(
                "SET_QUOTA", "tenant " + tenant, words(rules.quota(tenant)), words(quota)),
            caller,
            quota);
  }

  public Answer<Integer> setGroupLimit(Command.SetGroupLimit command, Caller caller) {
    int former = rules.groupLimit(caller.tenant(), command.group());
    Optional<Fault> refusal = refusal(command);
    return refusal.isPresent()
        ? new Answer.Rejected<>(refusal.get())
        : changes.write(
            new Change.SetGroupLimit(caller.tenant(), command.group(), command.limit()),
            new AuditedChanges.Words(
                "SET_GROUP_LIMIT",
                "group " + command.group(),
                "limit " + former,
                "limit " + command.limit()),
            caller,
            command.limit());
  }

  public Answer<RunId> setPriority(Command.SetPriority command, Caller caller) {
    return priorities.set(command, caller);
  }

  private static String words(PoolSettings pool) {
    return "%d slots, backfill share %s, %s"
        .formatted(pool.slots(), pool.backfillShare(), pool.open() ? "open" : "closed");
  }

  private static String words(TenantQuota quota) {
    return "%d runs, %d firings per minute".formatted(quota.runs(), quota.firingsPerMinute());
  }
}
