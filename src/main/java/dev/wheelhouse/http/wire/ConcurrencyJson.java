package dev.wheelhouse.http.wire;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.wheelhouse.model.definition.Concurrency;
import dev.wheelhouse.model.definition.Overlap;

/// `"overlap": "QUEUE_ONE", "concurrencyLimit": 0`.
final class ConcurrencyJson {
  private ConcurrencyJson() {}

  static void write(Concurrency concurrency, ObjectNode json) {
    json.put("overlap", concurrency.overlap().name());
    json.put("concurrencyLimit", concurrency.limit());
  }

  static Concurrency read(Fields fields) {
    return new Concurrency(
        fields.choice("overlap", Overlap.class, Concurrency.USUAL.overlap()),
        fields.integer("concurrencyLimit", Concurrency.USUAL.limit(), 0));
  }
}
