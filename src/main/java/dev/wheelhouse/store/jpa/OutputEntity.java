package dev.wheelhouse.store.jpa;

import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.run.Attempt;
import dev.wheelhouse.model.run.Output;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Map;

/// A row of `run_output`.
@Entity(name = "Output")
@Table(name = "run_output")
@IdClass(OutputEntity.Key.class)
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class OutputEntity {
  @Id long runId;
  @Id String name;
  long tenantId;
  int attemptNo;
  String valueType;

  @Column(name = "output")
  String text;

  static OutputEntity made(Attempt attempt, Map.Entry<String, Output> output) {
    var row = new OutputEntity();
    row.runId = attempt.run().value();
    row.name = output.getKey().replace('\0', '\uFFFD');
    row.tenantId = attempt.tenant().value();
    row.attemptNo = attempt.number();
    row.valueType = output.getValue().type().name();
    row.text = Texts.body(output.getValue().text());
    return row;
  }

  RunId run() {
    return new RunId(runId);
  }

  Output toOutput() {
    return new Output(Output.Type.valueOf(valueType), text);
  }

  /// Identifies a row.
  record Key(long runId, String name) implements Serializable {}
}
