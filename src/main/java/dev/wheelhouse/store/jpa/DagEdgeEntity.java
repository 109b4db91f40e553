package dev.wheelhouse.store.jpa;

import dev.wheelhouse.model.definition.Edge;
import dev.wheelhouse.model.definition.SavedDefinition;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import org.hibernate.annotations.Immutable;

/// A row of `dag_edge`.
@Entity(name = "DagEdge")
@Table(name = "dag_edge")
@IdClass(DagEdgeEntity.Key.class)
@Immutable
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class DagEdgeEntity {
  @Id long dagId;
  @Id int version;
  @Id String fromKey;
  @Id String toKey;
  long tenantId;

  static DagEdgeEntity of(SavedDefinition dag, Edge edge) {
    var row = new DagEdgeEntity();
    row.dagId = dag.id().value();
    row.version = dag.version();
    row.fromKey = edge.from();
    row.toKey = edge.to();
    row.tenantId = dag.tenant().value();
    return row;
  }

  /// What makes an edge unique.
  record Key(long dagId, int version, String fromKey, String toKey) implements Serializable {}
}
