package dev.wheelhouse.model.definition;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/// Whether an edge is picked once its upstream has ended (D2). An edge that was not picked lets
/// nothing pass: what stands behind it is skipped.
public sealed interface EdgeCondition {

  /// The usual edge: always picked.
  record Always() implements EdgeCondition {}

  /// The upstream's last attempt ended with one of these codes.
  record ExitCode(Set<Integer> codes) implements EdgeCondition {
    public ExitCode {
      codes = Collections.unmodifiableSet(new TreeSet<>(codes));
    }
  }

  /// An output of the upstream compares so with a value: as numbers where both are, else as texts.
  record Output(String name, Comparison comparison, String value) implements EdgeCondition {}

  /// None of the other edges of the same upstream that carry a condition was picked.
  record Otherwise() implements EdgeCondition {}

  /// How two values compare.
  enum Comparison {
    IS,
    IS_NOT,
    LESS,
    AT_MOST,
    MORE,
    AT_LEAST,
    CONTAINS
  }

  EdgeCondition ALWAYS = new Always();
}
