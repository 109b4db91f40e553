package dev.wheelhouse.store.jpa;

import dev.wheelhouse.model.TenantId;
import dev.wheelhouse.model.definition.DagDefinition;
import dev.wheelhouse.model.definition.Node;
import dev.wheelhouse.model.definition.SavedDefinition;
import dev.wheelhouse.store.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.LockMode;
import org.hibernate.StatelessSession;

/// Writes a definition's next version: head, body, graph and armed triggers.
final class DefinitionRows {
  private final DefinitionCodec codec;

  DefinitionRows(DefinitionCodec codec) {
    this.codec = codec;
  }

  void save(StatelessSession session, Change.SaveVersion change) throws Conflict {
    SavedDefinition saved = change.saved();
    writeHead(session, change);
    session.insert(
        JobVersionEntity.of(saved, codec.write().apply(saved.definition()), change.comment()));
    if (saved.definition() instanceof DagDefinition dag) {
      writeNodes(session, change, dag);
      writeLayout(session, change);
    }
    session
        .createMutationQuery("delete from Trigger where jobId = :job")
        .setParameter("job", saved.id().value())
        .executeUpdate();
    session.insertMultiple(
        change.armed().stream().map(armed -> TriggerEntity.of(armed, saved.status())).toList());
  }

  private static void writeHead(StatelessSession session, Change.SaveVersion change)
      throws Conflict {
    SavedDefinition saved = change.saved();
    if (saved.version() == 1) {
      session.insert(JobEntity.created(saved));
      return;
    }
    JobEntity head = session.get(JobEntity.class, saved.id().value(), LockMode.PESSIMISTIC_WRITE);
    if (head == null
        || head.version != saved.version() - 1
        || !head.status.equals(saved.status().name())) {
      throw Conflict.stale(change);
    }
    head.take(saved);
    session.update(head);
  }

  /// The layout of the latest version, whoever saved it last.
  void saveLayout(StatelessSession session, Change.SaveLayout change) throws Conflict {
    JobEntity head = session.get(JobEntity.class, change.dag().value(), LockMode.PESSIMISTIC_WRITE);
    if (head == null || head.nameKey == null) {
      throw Conflict.stale(change);
    }
    setLayout(session, head.id, head.version, change.layout());
  }

  private static void writeLayout(StatelessSession session, Change.SaveVersion change) {
    SavedDefinition saved = change.saved();
    long id = saved.id().value();
    String layout = change.layout();
    if (layout == null && saved.version() > 1) {
      layout =
          Reading.first(
                  session, 1, LayoutEntity.of(saved.id(), saved.version() - 1), it -> it.layout())
              .getFirst();
    }
    if (layout != null && !layout.isEmpty()) {
      setLayout(session, id, saved.version(), layout);
    }
  }

  private static void setLayout(StatelessSession session, long id, int version, String layout) {
    session
        .createMutationQuery(
            "update JobLayout set layout = :layout where jobId = :job and version = :version")
        .setParameter("layout", layout)
        .setParameter("job", id)
        .setParameter("version", version)
        .executeUpdate();
  }

  private static void writeNodes(
      StatelessSession session, Change.SaveVersion change, DagDefinition dag) throws Conflict {
    SavedDefinition saved = change.saved();
    Map<String, Long> jobs = idsByName(session, saved.tenant(), dag.nodes());
    List<DagNodeEntity> nodes = new ArrayList<>();
    for (Node node : dag.nodes()) {
      Long job = jobs.get(node.job());
      if (job == null) {
        throw Conflict.missing(
            change,
            "node %s names the job %s, which is not there".formatted(node.key(), node.job()));
      }
      nodes.add(DagNodeEntity.of(saved, node, job));
    }
    session.insertMultiple(nodes);
  }

  private static Map<String, Long> idsByName(
      StatelessSession session, TenantId tenant, List<Node> nodes) {
    var heads =
        new Hql<>(
            JobEntity.class,
            "from Job where tenantId = :tenant and nameKey in :names",
            Map.of(
                "tenant", tenant.value(),
                "names", nodes.stream().map(Node::job).distinct().toList()));
    return Reading.first(session, nodes.size(), heads, Function.identity()).stream()
        .collect(Collectors.toMap(job -> job.name, job -> job.id));
  }
}
