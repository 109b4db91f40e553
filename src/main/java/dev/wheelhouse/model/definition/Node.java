package dev.wheelhouse.model.definition;

/// A job's place in a DAG. One job may stand in several DAGs, and twice in one.
///
/// @param key unique in the DAG
/// @param job the job's name in the DAG's tenant
/// @param rule when it starts
/// @param mayFail its failure does not make the DAG run fail (D8)
public record Node(String key, String job, TriggerRule rule, boolean mayFail) {

  /// A node named after its job, with the usual rule.
  public static Node of(String job) {
    return new Node(job, job, TriggerRule.ALL_SUCCESS, false);
  }
}
