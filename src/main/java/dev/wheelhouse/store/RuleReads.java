package dev.wheelhouse.store;

import java.util.List;

/// Reading named rules (K10).
public interface RuleReads {

  /// Those of all tenants, by tenant and name.
  List<RuleRow> all();
}
