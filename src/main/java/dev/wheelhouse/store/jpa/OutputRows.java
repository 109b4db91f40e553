package dev.wheelhouse.store.jpa;

import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.run.Output;
import dev.wheelhouse.store.Change;
import dev.wheelhouse.store.OutputReads;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.hibernate.StatelessSession;

/// What runs handed on.
final class OutputRows implements OutputReads {
  private static final int PORTION = 500;

  private final Reading reading;

  OutputRows(Reading reading) {
    this.reading = reading;
  }

  static void keep(StatelessSession session, Change.KeepOutputs change) {
    var _ =
        session
            .createMutationQuery("delete from Output where runId = :run")
            .setParameter("run", change.attempt().run().value())
            .executeUpdate();
    new TreeMap<>(change.outputs())
        .entrySet()
        .forEach(output -> session.insert(OutputEntity.made(change.attempt(), output)));
  }

  @Override
  public SequencedMap<String, Output> outputs(RunId run) {
    return outputs(List.of(run)).getOrDefault(run, new TreeMap<>());
  }

  @Override
  public Map<RunId, SequencedMap<String, Output>> outputs(Collection<RunId> runs) {
    List<Long> ids = runs.stream().map(RunId::value).distinct().toList();
    List<OutputEntity> rows = new ArrayList<>();
    for (int from = 0; from < ids.size(); from += PORTION) {
      List<Long> portion = ids.subList(from, Math.min(ids.size(), from + PORTION));
      rows.addAll(
          reading.all(
              new Hql<>(
                  OutputEntity.class, "from Output where runId in :runs", Map.of("runs", portion)),
              row -> row));
    }
    Map<RunId, SequencedMap<String, Output>> outputs = new HashMap<>();
    for (OutputEntity row : rows) {
      outputs.computeIfAbsent(row.run(), _ -> new TreeMap<>()).put(row.name, row.toOutput());
    }
    return outputs;
  }
}
