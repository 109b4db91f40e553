package dev.wheelhouse.model.dag;

import static dev.wheelhouse.model.dag.UpstreamResult.*;

import dev.wheelhouse.model.definition.TriggerRule;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// What a trigger rule makes of a node's upstreams; the table stands in [DagProgress]. Pure.
final class RuleTable {
  private static final Set<UpstreamResult> IN_THE_WAY = EnumSet.of(FAILED, CANCELED, OPEN);

  private final TriggerRule rule;
  private final List<Arrival> upstreams;

  private RuleTable(TriggerRule rule, List<Arrival> upstreams) {
    this.rule = rule;
    this.upstreams = upstreams;
  }

  static Fate fate(TriggerRule rule, List<Arrival> upstreams) {
    return new RuleTable(rule, upstreams).fate();
  }

  private Fate fate() {
    if (upstreams.isEmpty()) {
      return Fate.START;
    }
    if (upstreams.stream().allMatch(Arrival::left)) {
      return new Fate.Skip(reasons(upstreams));
    }
    return switch (rule) {
      case ALL_SUCCESS -> any(BRANCH_SKIPPED) ? skipped() : unless(IN_THE_WAY);
      case NONE_FAILED -> unless(IN_THE_WAY);
      case ALL_DONE -> unless(EnumSet.of(OPEN));
      case ANY_SUCCESS -> early(PASSED, EnumSet.of(FAILED, CANCELED), "passed");
      case ANY_FAILED -> early(FAILED, EnumSet.of(CANCELED), "failed");
    };
  }

  /// It starts unless something is in its way.
  private Fate unless(Set<UpstreamResult> inTheWay) {
    List<String> on = those(inTheWay);
    return on.isEmpty() ? Fate.START : new Fate.Wait(on);
  }

  /// One is enough, as soon as it comes; without one it is skipped, unless a person could still
  /// change that.
  private Fate early(UpstreamResult enough, Set<UpstreamResult> blocking, String word) {
    if (any(enough)) {
      return Fate.START;
    }
    List<String> on = those(any(OPEN) ? EnumSet.of(OPEN) : blocking);
    return on.isEmpty() ? new Fate.Skip(none(word)) : new Fate.Wait(on);
  }

  private Fate skipped() {
    return new Fate.Skip(reasons(upstreams.stream().filter(it -> it.is(BRANCH_SKIPPED)).toList()));
  }

  private String none(String word) {
    String named = String.join(", ", upstreams.stream().map(Arrival::from).toList());
    return "%s: none of %s has %s".formatted(rule, named, word)
        + upstreams.stream()
            .filter(Arrival::left)
            .map(it -> "; " + it.unpicked())
            .collect(Collectors.joining());
  }

  private String reasons(List<Arrival> skipped) {
    return skipped.stream().map(this::reason).collect(Collectors.joining("; "));
  }

  private String reason(Arrival skipped) {
    return skipped.left()
        ? skipped.unpicked()
        : "%s: %s was skipped by a branch".formatted(rule, skipped.from());
  }

  private boolean any(UpstreamResult result) {
    return upstreams.stream().anyMatch(it -> it.is(result));
  }

  private List<String> those(Set<UpstreamResult> results) {
    return upstreams.stream()
        .filter(it -> results.contains(it.result()))
        .map(Arrival::from)
        .toList();
  }
}
