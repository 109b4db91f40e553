package dev.wheelhouse.store.jpa;

import dev.wheelhouse.model.definition.Node;
import dev.wheelhouse.model.definition.SavedDefinition;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import org.hibernate.annotations.Immutable;

/// A row of `dag_node`: says which DAGs a job stands in without reading their bodies.
@Entity(name = "DagNode")
@Table(name = "dag_node")
@IdClass(DagNodeEntity.Key.class)
@Immutable
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class DagNodeEntity {
  @Id long dagId;
  @Id int version;
  @Id String nodeKey;
  long tenantId;
  String jobName;
  long jobId;

  static DagNodeEntity of(SavedDefinition dag, Node node, long jobId) {
    var row = new DagNodeEntity();
    row.dagId = dag.id().value();
    row.version = dag.version();
    row.nodeKey = node.key();
    row.tenantId = dag.tenant().value();
    row.jobName = node.job();
    row.jobId = jobId;
    return row;
  }

  /// What makes a node unique.
  record Key(long dagId, int version, String nodeKey) implements Serializable {}
}
