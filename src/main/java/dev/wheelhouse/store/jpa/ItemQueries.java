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

/// Reads the items of mapped nodes.
final class ItemQueries implements ItemReads {
  private static final String CURRENT =
      """
      r.dagRunId = :dagRun and r.carrierRunId = :map and not exists (
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
    return reading.all(items(map, "", Map.of()), RunEntity::toRun).stream()
        .sorted(Comparator.comparingInt((Run it) -> it.place().orElseThrow().index()))
        .toList();
  }

  @Override
  public Map<RunState, Integer> states(Run map) {
    String text = "select r.state, count(*) from Run r where " + CURRENT + " group by r.state";
    Map<RunState, Integer> states = new EnumMap<>(RunState.class);
    reading
        .all(new Hql<>(Object[].class, text, of(map, Map.of())), row -> row)
        .forEach(
            row -> states.put(RunState.valueOf((String) row[0]), ((Number) row[1]).intValue()));
    return states;
  }

  @Override
  public List<Run> in(Run map, RunState state, int limit) {
    return reading.first(
        limit,
        items(map, " and r.state = :state order by r.id", Map.of("state", state.name())),
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

  private static Hql<RunEntity> items(Run map, String more, Map<String, Object> values) {
    return new Hql<>(RunEntity.class, "from Run r where " + CURRENT + more, of(map, values));
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
