package dev.wheelhouse.store.jpa;

import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.model.run.RunKind;
import dev.wheelhouse.model.run.RunState;
import dev.wheelhouse.store.ItemReads;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Reads the items of mapped nodes. It is asked at the end of each item, so it looks for later runs
/// of items only where there can be some: an item is run again when it has ended, and until one
/// was, all the items have one generation.
final class ItemQueries implements ItemReads {
  private static final String ALL = "r.dagRunId = :dagRun and r.carrierRunId = :map";
  private static final String CURRENT =
      ALL
          + " and "
          + """
      not exists (
          select 1 from Run later
          where later.tenantId = r.tenantId and later.slot = r.slot and later.scope = r.scope
              and later.generation > r.generation and later.carrierRunId = r.carrierRunId)\
      """;

  private final Reading reading;

  ItemQueries(Reading reading) {
    this.reading = reading;
  }

  @Override
  public List<Run> of(Run map) {
    var question = new Hql<>(RunEntity.class, "from Run r where " + CURRENT, of(map, Map.of()));
    return reading.all(question, RunEntity::toRun).stream()
        .sorted(Comparator.comparingInt((Run it) -> it.place().orElseThrow().index()))
        .toList();
  }

  @Override
  public Map<RunState, Integer> states(Run map) {
    List<Object[]> rows = counted(map, "r.state, r.generation", ALL);
    boolean again = rows.stream().map(row -> row[1]).distinct().count() > 1;
    Map<RunState, Integer> states = new EnumMap<>(RunState.class);
    for (Object[] row : again ? counted(map, "r.state", CURRENT) : rows) {
      int items = ((Number) row[row.length - 1]).intValue();
      states.merge(RunState.valueOf((String) row[0]), items, Integer::sum);
    }
    return states;
  }

  private List<Object[]> counted(Run map, String by, String which) {
    String text = "select %s, count(*) from Run r where %s group by %1$s".formatted(by, which);
    return reading.all(new Hql<>(Object[].class, text, of(map, Map.of())), row -> row);
  }

  @Override
  public List<Run> in(Run map, RunState state, int limit) {
    String text =
        "select r.id from Run r where %s and r.state = :state order by r.id"
            .formatted(state.terminal() ? CURRENT : ALL);
    var question = new Hql<>(Long.class, text, of(map, Map.of("state", state.name())));
    List<Long> ids = reading.first(limit, question, it -> it);
    return ids.isEmpty()
        ? List.of()
        : reading.all(
            new Hql<>(
                RunEntity.class,
                "from Run r where r.id in :ids and r.state = :state order by r.id",
                Map.of("ids", ids, "state", state.name())),
            RunEntity::toRun);
  }

  @Override
  public int nextGeneration(Run map) {
    String text =
        """
        select coalesce(max(r.generation), -1) + 1 from Run r
        where r.dagRunId = :dagRun and r.nodeKey = :node and r.carrierRunId is not null
        """;
    Map<String, Object> values = Map.of("dagRun", dagRun(map), "node", map.nodeKey());
    return reading.one(new Hql<>(Integer.class, text, values), it -> it).orElseThrow();
  }

  @Override
  public List<Run> mapsUnderWay(long afterId, int limit) {
    String text =
        "from Run r where r.state = :state and r.kind = :kind and r.id > :after order by r.id";
    Map<String, Object> values =
        Map.of("state", RunState.RUNNING.name(), "kind", RunKind.MAP.name(), "after", afterId);
    return reading.first(limit, new Hql<>(RunEntity.class, text, values), RunEntity::toRun);
  }

  private static Map<String, Object> of(Run map, Map<String, Object> more) {
    Map<String, Object> values = new HashMap<>(more);
    values.put("dagRun", dagRun(map));
    values.put("map", map.id().value());
    return values;
  }

  private static Long dagRun(Run map) {
    return map.parent().orElseThrow().value();
  }
}
