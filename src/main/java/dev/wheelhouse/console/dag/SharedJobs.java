package dev.wheelhouse.console.dag;

import dev.wheelhouse.api.EngineException;
import dev.wheelhouse.api.Fault;
import dev.wheelhouse.api.Query;
import dev.wheelhouse.console.link.EngineLink;
import dev.wheelhouse.model.definition.DagDefinition;
import dev.wheelhouse.model.definition.JobDefinition;
import dev.wheelhouse.model.definition.Node;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The jobs that nodes share with others, read as they come up.
final class SharedJobs {
  private final EngineLink link;
  private final ReadOnlyObjectWrapper<Map<String, JobDefinition>> known =
      new ReadOnlyObjectWrapper<>(Map.of());
  private final Set<String> asked = new HashSet<>();

  SharedJobs(EngineLink link) {
    this.link = link;
  }

  /// By name, as far as they are known.
  ReadOnlyObjectProperty<Map<String, JobDefinition>> knownProperty() {
    return known.getReadOnlyProperty();
  }

  /// What is known may be old: it is read anew.
  void begin(DagDefinition dag) {
    asked.clear();
    follow(dag);
  }

  void follow(DagDefinition dag) {
    var wanted =
        dag.nodes().stream()
            .map(SharedJobs::shared)
            .filter(it -> !it.isEmpty() && !asked.contains(it))
            .collect(Collectors.toSet());
    if (!wanted.isEmpty()) {
      asked.addAll(wanted);
      link.fetch(it -> read(it, wanted), this::came, _ -> asked.removeAll(wanted));
    }
  }

  /// What the node runs, or what undoes what it runs.
  private static String shared(Node node) {
    var own = node.own();
    return own == null ? node.job() : own.safety().compensation().job();
  }

  private void came(Map<String, JobDefinition> jobs) {
    var all = new HashMap<>(known.get());
    all.putAll(jobs);
    known.set(Map.copyOf(all));
  }

  /// A name that means nothing, or a DAG, is left out: the check says so.
  private static Map<String, JobDefinition> read(EngineLink.Questions engine, Set<String> names) {
    var found = new HashMap<String, JobDefinition>();
    for (var name : names) {
      try {
        if (engine.ask(new Query.FindDefinition(name)).definition() instanceof JobDefinition job) {
          found.put(name, job);
        }
      } catch (EngineException.Refused refused) {
        if (!refused.fault().code().equals(Fault.NOT_FOUND)) {
          throw refused;
        }
      }
    }
    return found;
  }
}
