package dev.wheelhouse.engine.version;

import dev.wheelhouse.api.DefinitionFile;
import dev.wheelhouse.model.definition.DagDefinition;
import dev.wheelhouse.model.definition.Definition;
import dev.wheelhouse.model.definition.JobDefinition;
import dev.wheelhouse.model.definition.Node;
import dev.wheelhouse.model.definition.Task;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The order in which files are imported: what another one names comes before it (jobs before the
/// DAGs that have them as nodes, DAGs before those that run them), else as they were given.
final class ImportOrder {
  private final Map<String, DefinitionFile> byName = new LinkedHashMap<>();
  private final Set<String> visited = new HashSet<>();
  private final List<DefinitionFile> ordered = new ArrayList<>();

  private ImportOrder() {}

  /// @param files each of another name
  static List<DefinitionFile> of(List<DefinitionFile> files) {
    var order = new ImportOrder();
    files.forEach(it -> order.byName.put(it.definition().name(), it));
    order.byName.keySet().forEach(order::visit);
    return order.ordered;
  }

  /// Files that name each other in a circle end it where they were given; the save refuses them.
  private void visit(String name) {
    DefinitionFile file = byName.get(name);
    if (file != null && visited.add(name)) {
      needs(file.definition()).forEach(this::visit);
      ordered.add(file);
    }
  }

  private static List<String> needs(Definition definition) {
    List<String> names = new ArrayList<>();
    switch (definition) {
      case JobDefinition job -> addNeeds(job, names);
      case DagDefinition dag -> dag.nodes().forEach(node -> addNeeds(node, names));
    }
    return names;
  }

  private static void addNeeds(Node node, List<String> names) {
    JobDefinition own = node.own();
    if (own == null) {
      names.add(node.job());
    } else {
      addNeeds(own, names);
    }
  }

  private static void addNeeds(JobDefinition job, List<String> names) {
    if (job.task() instanceof Task.SubDag sub) {
      names.add(sub.dag());
    }
    if (!job.safety().compensation().none()) {
      names.add(job.safety().compensation().job());
    }
  }
}
