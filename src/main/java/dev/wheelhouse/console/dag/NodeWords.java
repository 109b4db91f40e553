package dev.wheelhouse.console.dag;

import dev.wheelhouse.api.NodeFigures;
import dev.wheelhouse.api.RunView;
import dev.wheelhouse.console.control.graph.GraphPicture.Row;
import dev.wheelhouse.console.dag.Backdrop.Overlay;
import dev.wheelhouse.console.dag.Backdrop.Ran;
import dev.wheelhouse.console.dag.Backdrop.Seen;
import dev.wheelhouse.console.text.Formats;
import dev.wheelhouse.console.text.Texts;
import dev.wheelhouse.console.theme.StateStyle;
import dev.wheelhouse.model.definition.Compensation;
import dev.wheelhouse.model.definition.JobDefinition;
import dev.wheelhouse.model.definition.Mapping;
import dev.wheelhouse.model.definition.Node;
import dev.wheelhouse.model.definition.Task;
import dev.wheelhouse.model.definition.TriggerRule;
import dev.wheelhouse.model.run.Target;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What stands on a node's card.
record NodeWords(Backdrop backdrop, Texts texts, Formats formats) {

  String icon(Node node) {
    var job = job(node);
    return job == null ? TaskIcons.UNKNOWN : TaskIcons.of(job.task());
  }

  private @Nullable JobDefinition job(Node node) {
    var own = node.own();
    return own == null ? backdrop.jobs().get(node.job()) : own;
  }

  Compensation compensation(Node node) {
    var job = job(node);
    return job == null ? Compensation.NONE : job.safety().compensation();
  }

  /// The second line of a job that stands by itself.
  String shared(String name) {
    var job = backdrop.jobs().get(name);
    if (job == null) {
      return texts.get("dag.kind-job");
    }
    var what = what(job);
    var kind = texts.get(kindKey(job.task()));
    return what.isEmpty() ? kind : texts.get("dag.kind-and", kind, what);
  }

  /// The second line: the kind of task, and what is worth knowing in this mode.
  String detail(Node node) {
    if (backdrop.overlay() instanceof Overlay.Statistics(var figures)) {
      return typical(figures.get(node.key()));
    }
    var what = what(node);
    return what.isEmpty() ? kind(node) : texts.get("dag.kind-and", kind(node), what);
  }

  /// What is worth knowing in this mode; empty for nothing.
  String what(Node node) {
    return switch (backdrop.overlay()) {
      case Overlay.Design _ -> made(node);
      case Overlay.LastRun(var nodes) -> ran(node, nodes.get(node.key()));
      case Overlay.Statistics(var figures) -> did(figures.get(node.key()));
    };
  }

  /// The same for the list, which shows no items: of a mapped node, how all of them together stand.
  String stands(Node node) {
    var seen = seen(node);
    return seen == null ? what(node) : new RunShort(texts, formats).of(seen.run());
  }

  String kind(Node node) {
    var job = job(node);
    return job == null ? texts.get("dag.kind-job") : texts.get(kindKey(job.task()));
  }

  static String kindKey(Task task) {
    return switch (task) {
      case Task.Shell _ -> "dag.kind-shell";
      case Task.Http _ -> "dag.kind-http";
      case Task.Sql _ -> "dag.kind-sql";
      case Task.Java _, Task.JavaMain _ -> "dag.kind-java";
      case Task.Container _ -> "dag.kind-container";
      case Task.Wait _ -> "dag.kind-wait";
      case Task.Approval _ -> "dag.kind-approval";
      case Task.SubDag _ -> "dag.kind-subdag";
      case Task.Noop _ -> "dag.kind-noop";
    };
  }

  private String made(Node node) {
    var mapping = node.mapping();
    if (mapping != null) {
      return mapped(mapping);
    }
    if (node.rule() != TriggerRule.ALL_SUCCESS) {
      return rule(node.rule(), texts);
    }
    var job = job(node);
    if (job == null) {
      return node.job().equals(node.key()) ? "" : node.job();
    }
    return what(job);
  }

  private static String what(JobDefinition job) {
    var described = job.naming().description().lines().findFirst().orElse("").strip();
    return described.isEmpty() ? brief(job.task()) : described;
  }

  private String mapped(Mapping mapping) {
    var item = mapping.parameter().isBlank() ? texts.get("dag.item") : mapping.parameter();
    return mapping.parallelism() == 0
        ? texts.get("dag.per-item", item)
        : texts.get("dag.per-item-at-once", item, mapping.parallelism());
  }

  static String rule(TriggerRule rule, Texts texts) {
    return texts.get(
        switch (rule) {
          case ALL_SUCCESS -> "dag.rule-all-success";
          case ALL_DONE -> "dag.rule-all-done";
          case ANY_SUCCESS -> "dag.rule-any-success";
          case ANY_FAILED -> "dag.rule-any-failed";
          case NONE_FAILED -> "dag.rule-none-failed";
        });
  }

  private static String brief(Task task) {
    return switch (task) {
      case Task.Sql sql -> sql.dataSource();
      case Task.SubDag dag -> dag.dag();
      case Task.Wait(Task.WaitFor.Event event) -> event.name();
      case Task.Wait(Task.WaitFor.Other other) -> other.name();
      case Task.Container container -> container.image();
      case Task.Java java -> java.handler().substring(java.handler().lastIndexOf('.') + 1);
      default -> "";
    };
  }

  private String ran(Node node, @Nullable Seen seen) {
    if (seen == null) {
      return texts.get("dag.no-run");
    }
    var mapping = node.mapping();
    return mapping != null && !seen.items().isEmpty()
        ? mapped(mapping)
        : new RunShort(texts, formats).brief(seen.run());
  }

  private String typical(@Nullable NodeFigures figures) {
    return figures == null || figures.runs() == 0
        ? texts.get("dag.never-ran")
        : texts.get("dag.figures-short", formats.duration(figures.median()), failed(figures));
  }

  private String did(@Nullable NodeFigures figures) {
    return figures == null || figures.runs() == 0
        ? texts.get("dag.never-ran")
        : texts.get(
            "dag.figures",
            formats.duration(figures.median()),
            formats.duration(figures.p95()),
            failed(figures));
  }

  private static String failed(NodeFigures figures) {
    return Formats.percent((double) figures.failed() / figures.runs());
  }

  /// The items of a mapped node.
  List<Row> rows(Node node) {
    var seen = seen(node);
    return seen == null ? List.of() : seen.items().stream().map(this::row).toList();
  }

  private Row row(Ran item) {
    return new Row(
        style(item.view()),
        item.view().run().place().map(Target.Item::text).orElse(""),
        new RunShort(texts, formats).of(item));
  }

  private static StateStyle style(RunView run) {
    return run.deadLetter() ? StateStyle.DEAD_LETTER : StateStyle.of(run.run().state());
  }

  /// Null where no run is shown.
  @Nullable StateStyle state(Node node) {
    var seen = seen(node);
    return seen == null ? null : style(seen.run().view());
  }

  private @Nullable Seen seen(Node node) {
    return backdrop.overlay() instanceof Overlay.LastRun(var nodes) ? nodes.get(node.key()) : null;
  }
}
