package dev.wheelhouse.console.jobs;

import dev.wheelhouse.console.text.Formats;
import dev.wheelhouse.console.text.ScheduleWords;
import dev.wheelhouse.console.text.Texts;
import dev.wheelhouse.model.dag.DagGraph;
import dev.wheelhouse.model.definition.DagDefinition;
import dev.wheelhouse.model.definition.Definition;
import dev.wheelhouse.model.definition.JobDefinition;
import dev.wheelhouse.model.definition.SavedDefinition;
import dev.wheelhouse.model.definition.Task;
import java.util.ArrayList;
import java.util.List;

/// Says what a definition is, when it fires and what starting it does.
public record DefinitionWords(Texts texts, Formats formats) {
  private static final int MOST_NODES = 8;

  static String icon(Definition definition) {
    return switch (definition) {
      case DagDefinition _ -> "mdi2s-sitemap-outline";
      case JobDefinition job -> icon(job.task());
    };
  }

  private static String icon(Task task) {
    return switch (task) {
      case Task.Shell _ -> "mdi2c-console";
      case Task.Noop _ -> "mdi2f-flag-checkered";
      case Task.Http _ -> "mdi2w-web";
      case Task.Sql _ -> "mdi2d-database-outline";
      case Task.Java _, Task.JavaMain _ -> "mdi2l-language-java";
      case Task.Container _ -> "mdi2d-docker";
      case Task.Wait _ -> "mdi2t-timer-sand";
      case Task.SubDag _ -> "mdi2s-sitemap-outline";
      case Task.Approval _ -> "mdi2a-account-check-outline";
    };
  }

  String kind(Definition definition) {
    return switch (definition) {
      case DagDefinition _ -> texts.get("start-job.kind-dag");
      case JobDefinition _ -> texts.get("start-job.kind-job");
    };
  }

  String schedule(SavedDefinition saved) {
    return new ScheduleWords(texts, formats).schedule(saved);
  }

  /// What starting it does.
  String consequence(Definition definition) {
    return switch (definition) {
      case JobDefinition job ->
          texts.get(
              "start-job.starts-run",
              job.placement().pool(),
              Integer.valueOf(job.retry().maxAttempts()));
      case DagDefinition dag -> {
        var order = DagGraph.of(dag).topologicalOrder();
        yield texts.get(
            "start-job.starts-dag-run",
            Integer.valueOf(order.size()),
            String.join(" · ", shown(order)));
      }
    };
  }

  private static List<String> shown(List<String> order) {
    if (order.size() <= MOST_NODES) {
      return order;
    }
    var first = new ArrayList<>(order.subList(0, MOST_NODES));
    first.add("…");
    return first;
  }
}
