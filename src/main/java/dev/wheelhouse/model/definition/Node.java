package dev.wheelhouse.model.definition;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A job's place in a DAG (N2). One job may stand in several DAGs, and twice in one.
///
/// @param key unique in the DAG
/// @param job the job's name in the DAG's tenant
/// @param own the job itself, when it belongs to the DAG: it is saved, versioned and deleted with
///   it, and bears the name [#ownName]; null for a job that stands by itself
/// @param rule when it starts
/// @param mayFail its failure does not make the DAG run fail (D8)
/// @param parameters values for the job's parameters, over the DAG's (N10); they may be templates
/// @param mapping null for a node that runs once
public record Node(
    String key,
    String job,
    @Nullable JobDefinition own,
    TriggerRule rule,
    boolean mayFail,
    Map<String, String> parameters,
    @Nullable Mapping mapping) {
  public Node {
    parameters = Map.copyOf(parameters);
  }

  public Node(String key, String job, TriggerRule rule, boolean mayFail) {
    this(key, job, null, rule, mayFail, Map.of(), null);
  }

  /// A node named after its job, with the usual rule.
  public static Node of(String job) {
    return new Node(job, job, TriggerRule.ALL_SUCCESS, false);
  }

  /// A node whose job belongs to the DAG.
  public static Node owning(String dag, String key, JobDefinition job) {
    String name = ownName(dag, key);
    return new Node(key, name, job.named(name), TriggerRule.ALL_SUCCESS, false, Map.of(), null);
  }

  /// The name of a job that belongs to a DAG.
  public static String ownName(String dag, String key) {
    return dag + ":" + key;
  }

  public Node with(TriggerRule changed) {
    return new Node(key, job, own, changed, mayFail, parameters, mapping);
  }

  public Node mayFail(boolean changed) {
    return new Node(key, job, own, rule, changed, parameters, mapping);
  }

  public Node with(@Nullable Mapping changed) {
    return new Node(key, job, own, rule, mayFail, parameters, changed);
  }

  public Node with(Map<String, String> changed) {
    return new Node(key, job, own, rule, mayFail, changed, mapping);
  }

  /// The same place with another job of the DAG's own; its name stays.
  public Node owning(JobDefinition changed) {
    return new Node(key, job, changed.named(job), rule, mayFail, parameters, mapping);
  }

  public boolean mapped() {
    return mapping != null;
  }
}
