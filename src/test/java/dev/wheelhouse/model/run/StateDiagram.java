package dev.wheelhouse.model.run;

import dev.wheelhouse.model.run.RunLifecycle.Row;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The document of the state tables, as Markdown with Mermaid diagrams.
final class StateDiagram {
  private StateDiagram() {}

  static String document() {
    return """
        # States of runs and DAG runs

        Generated from `RunLifecycle`; the build fails when this file differs. Rewrite it with
        `mvn test -Dtest=StateDiagramTest -Dstates.rewrite=true`.

        A move that has no row below is refused, with the two states named. A final state (SUCCESS, FAILED, TIMEOUT,
        CANCELED, SKIPPED) is left only by a mark, which a person makes with a reason, and by a late success; a DAG run's
        also by a rerun of one of its nodes, and a mapped node's by a rerun of one of its items.

        ## Runs

        Marks (SKIP, MARK_SUCCESS, MARK_FAILED) are left out of the picture; the table has them.

        %s
        %s
        ## DAG runs

        %s
        %s
        ## Runs of mapped nodes

        Such a run is RUNNING while the runs of its items go on; it has no attempts and no place in a queue. Marks are
        left out of the picture.

        %s
        %s"""
        .formatted(
            diagram(withoutMarks(RunLifecycle.RUN), List.of(RunState.PENDING, RunState.QUEUED)),
            table(RunLifecycle.RUN),
            diagram(RunLifecycle.DAG_RUN.rows(), List.of(RunState.RUNNING)),
            table(RunLifecycle.DAG_RUN),
            diagram(withoutMarks(RunLifecycle.MAP_RUN), List.of(RunState.PENDING)),
            table(RunLifecycle.MAP_RUN));
  }

  private static List<Row> withoutMarks(RunLifecycle lifecycle) {
    return lifecycle.rows().stream().filter(row -> !row.on().mark()).toList();
  }

  private static String diagram(List<Row> rows, List<RunState> starts) {
    StringBuilder text = new StringBuilder("```mermaid\nstateDiagram-v2\n");
    starts.forEach(start -> text.append("    [*] --> ").append(start).append('\n'));
    arrows(rows).forEach((ends, moves) -> text.append("    " + ends + " : " + moves + "\n"));
    return text.append("```\n").toString();
  }

  /// Moves between the same two states share an arrow.
  private static Map<String, String> arrows(List<Row> rows) {
    return rows.stream()
        .collect(
            Collectors.groupingBy(
                row -> row.from() + " --> " + row.to(),
                LinkedHashMap::new,
                Collectors.mapping(row -> row.on().name(), Collectors.joining(", "))));
  }

  private static String table(RunLifecycle lifecycle) {
    String head = "| from | on | to |\n| --- | --- | --- |\n";
    return Arrays.stream(RunState.values())
        .flatMap(state -> lifecycle.rows().stream().filter(row -> row.from() == state))
        .map(row -> "| %s | %s | %s |\n".formatted(row.from(), row.on(), row.to()))
        .collect(Collectors.joining("", head, ""));
  }
}
