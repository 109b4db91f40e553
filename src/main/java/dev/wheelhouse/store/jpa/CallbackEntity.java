package dev.wheelhouse.store.jpa;

import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.TenantId;
import dev.wheelhouse.store.ExpectedCallback;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A row of `callback`.
@Entity(name = "Callback")
@Table(name = "callback")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class CallbackEntity {
  @Id String tokenHash;
  long tenantId;
  long runId;
  int attemptNo;
  Instant madeAt;
  @Nullable Instant answeredAt;
  boolean succeeded;
  String message;
  String outputs;

  static CallbackEntity of(ExpectedCallback expected) {
    var row = new CallbackEntity();
    row.tokenHash = expected.tokenHash();
    row.tenantId = expected.tenant().value();
    row.runId = expected.run().value();
    row.attemptNo = expected.attempt();
    row.madeAt = Texts.micros(expected.madeAt());
    row.message = "";
    row.outputs = "{}";
    return row;
  }

  void take(ExpectedCallback.Answer answer) {
    answeredAt = Texts.micros(answer.at());
    succeeded = answer.succeeded();
    message = Texts.line(answer.message());
    outputs = Texts.parameters(answer.outputs());
  }

  ExpectedCallback toExpected() {
    return new ExpectedCallback(
        tokenHash, new TenantId(tenantId), new RunId(runId), attemptNo, madeAt, answer());
  }

  private ExpectedCallback.@Nullable Answer answer() {
    return answeredAt == null
        ? null
        : new ExpectedCallback.Answer(answeredAt, succeeded, message, Texts.parameters(outputs));
  }
}
