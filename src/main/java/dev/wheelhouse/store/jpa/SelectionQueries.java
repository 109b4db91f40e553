package dev.wheelhouse.store.jpa;

import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.TenantId;
import dev.wheelhouse.model.control.Act;
import dev.wheelhouse.model.control.QueueFilter;
import dev.wheelhouse.model.control.Selection;
import dev.wheelhouse.store.SelectionReads;
import java.util.List;
import java.util.Optional;

/// Counts what a selection finds.
final class SelectionQueries implements SelectionReads {
  private static final String MAY_NOT_BE_DONE_TWICE =
      "not exists (select 1 from Job rj where rj.id = e.jobId and rj.repeatable = true)";
  private static final String HAS_A_NEWER_RUN =
      """
      exists (select 1 from Run later
          where later.tenantId = e.tenantId and later.slot = e.slot and later.scope = e.scope
              and later.generation > e.generation)\
      """;
  private static final String HAS_NO_LETTER =
      "not exists (select 1 from DeadLetter x where x.openRunId = e.id)";

  private final Reading reading;

  SelectionQueries(Reading reading) {
    this.reading = reading;
  }

  @Override
  public Found find(TenantId tenant, Selection selection) {
    Chosen chosen = Chosen.of(tenant, selection);
    String select = "count(*), count(distinct e.jobId), max(%s)".formatted(chosen.run());
    return reading
        .one(chosen.asked(Object[].class, select, ""), SelectionQueries::found)
        .orElseThrow();
  }

  private static Found found(Object[] row) {
    return new Found(number(row[0]), number(row[1]), row[2] == null ? 0 : number(row[2]));
  }

  private static long number(Object value) {
    return ((Number) value).longValue();
  }

  @Override
  public List<RunId> first(TenantId tenant, Selection selection, int limit) {
    if (selection instanceof Selection.Listed(var runs)) {
      return runs.stream().limit(limit).toList();
    }
    return first(Chosen.of(tenant, selection), limit);
  }

  private List<RunId> first(Chosen chosen, int limit) {
    return reading.first(
        limit, chosen.asked(Long.class, chosen.run(), "order by " + chosen.run()), RunId::new);
  }

  @Override
  public Part notRepeatable(TenantId tenant, Selection selection) {
    return part(Chosen.of(tenant, selection).and(MAY_NOT_BE_DONE_TWICE));
  }

  @Override
  public Part unfit(TenantId tenant, Selection selection, Act act) {
    boolean letters =
        selection instanceof Selection.Queued(var filter)
            && filter.queue() == QueueFilter.Queue.DEAD_LETTERS;
    return letters ? unfitLetters(tenant, selection, act) : part(unfit(tenant, act, selection));
  }

  /// Whoever has an open letter has ended, and nothing newer has come.
  private Part unfitLetters(TenantId tenant, Selection selection, Act act) {
    return switch (act) {
      case Act.Rerun _, Act.Discard _, Act.Mark _ -> new Part(0, Optional.empty());
      case Act.Stop _, Act.RetryNow _ -> part(Chosen.of(tenant, selection));
    };
  }

  private static Chosen unfit(TenantId tenant, Act act, Selection selection) {
    Chosen chosen = Chosen.of(tenant, selection);
    return switch (act) {
      case Act.Rerun _ ->
          chosen
              .and("(e.state in :alive or " + HAS_A_NEWER_RUN + ")")
              .with("alive", Chosen.UNENDED);
      case Act.Stop _ -> chosen.and("e.state not in :alive").with("alive", Chosen.UNENDED);
      case Act.RetryNow _ -> chosen.and("e.state <> 'RETRY_WAIT'");
      case Act.Discard _ -> chosen.and(HAS_NO_LETTER);
      case Act.Mark(var as) -> chosen.and("e.state = :goal").with("goal", as.name());
    };
  }

  private Part part(Chosen chosen) {
    String select = "count(*), max(%s)".formatted(chosen.run());
    return reading
        .one(
            chosen.asked(Object[].class, select, ""),
            row ->
                new Part(
                    number(row[0]), Optional.ofNullable(row[1]).map(it -> new RunId(number(it)))))
        .orElseThrow();
  }
}
