package dev.wheelhouse.console.dag;

import dev.wheelhouse.console.jobs.form.CommaList;
import dev.wheelhouse.console.jobs.form.Finding;
import dev.wheelhouse.console.jobs.form.JobFields;
import dev.wheelhouse.console.jobs.form.Said;
import dev.wheelhouse.model.dag.DagDocument;
import dev.wheelhouse.model.definition.JobDefinition;
import dev.wheelhouse.model.definition.Node;
import dev.wheelhouse.model.definition.TriggerRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/// What can be set for several nodes at once. A field in which they differ is empty, and an empty
/// one changes nothing. Pool and priority are those of jobs of the DAG's own.
record SeveralSheet(Set<String> keys) implements Sheet {
  static final String RULE = NodeTexts.RULE;
  static final String POOL = "executorSelector";
  static final String PRIORITY = "priority";

  SeveralSheet {
    keys = Set.copyOf(keys);
  }

  static Stream<JobDefinition> own(DagDocument document, Set<String> keys) {
    return nodes(document, keys).flatMap(it -> Optional.ofNullable(it.own()).stream());
  }

  private static Stream<Node> nodes(DagDocument document, Set<String> keys) {
    return document.definition().nodes().stream().filter(it -> keys.contains(it.key()));
  }

  @Override
  public Optional<JobFields> write(DagDocument document) {
    if (nodes(document, keys).findAny().isEmpty()) {
      return Optional.empty();
    }
    var texts =
        Map.of(
            RULE, common(nodes(document, keys), it -> it.rule().name()),
            POOL, common(own(document, keys), it -> it.placement().pool()),
            PRIORITY,
                common(own(document, keys), it -> Integer.toString(it.placement().priority())));
    return Optional.of(new JobFields(texts, Map.of()));
  }

  private static <T> String common(Stream<T> all, Function<T, String> text) {
    var different = all.map(text).distinct().toList();
    return different.size() == 1 ? different.getFirst() : "";
  }

  @Override
  public Reading read(JobFields fields, DagDocument now) {
    var unread = new ArrayList<Finding>();
    var priority = fields.text(PRIORITY);
    if (!priority.isBlank() && CommaList.number(priority).isEmpty()) {
      unread.add(Finding.error(PRIORITY, Said.of("job-form.no-number", priority.strip())));
    }
    var edit =
        Edits.definition(
            dag ->
                dag.with(
                    dag.nodes().stream()
                        .map(it -> keys.contains(it.key()) ? read(fields, it) : it)
                        .toList(),
                    dag.edges()));
    return new Reading(edit.apply(now), List.copyOf(unread));
  }

  private static Node read(JobFields fields, Node node) {
    var rule = fields.text(RULE);
    var ruled = rule.isBlank() ? node : node.with(TriggerRule.valueOf(rule));
    var own = ruled.own();
    return own == null ? ruled : ruled.owning(placed(fields, own));
  }

  private static JobDefinition placed(JobFields fields, JobDefinition job) {
    var pool = fields.text(POOL);
    var placement = pool.isBlank() ? job.placement() : job.placement().pool(pool.strip());
    return job.with(
        CommaList.number(fields.text(PRIORITY)).map(placement::priority).orElse(placement));
  }
}
