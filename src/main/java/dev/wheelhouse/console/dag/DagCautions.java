package dev.wheelhouse.console.dag;

import dev.wheelhouse.console.dag.DagFinding.About;
import dev.wheelhouse.console.dag.DagFinding.Fix;
import dev.wheelhouse.console.dag.DagFinding.Severity;
import dev.wheelhouse.console.text.Texts;
import dev.wheelhouse.model.definition.DagDefinition;
import dev.wheelhouse.model.definition.EdgeCondition;
import dev.wheelhouse.model.definition.Node;
import dev.wheelhouse.model.definition.Task;
import dev.wheelhouse.model.definition.TimeLimits;
import java.time.Duration;
import java.util.HashSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What can be deployed and is probably not meant.
record DagCautions(DagDefinition dag, Texts texts) {
  private static final Duration TIME_OUT = Duration.ofMinutes(10);

  Stream<DagFinding> found() {
    return Stream.of(
            dag.nodes().stream().filter(DagCautions::unlimited).map(this::noTimeOut),
            alone(),
            repeatedOtherwise())
        .flatMap(it -> it);
  }

  private static boolean unlimited(Node node) {
    var own = node.own();
    return own != null
        && own.task().takesSlot()
        && !(own.task() instanceof Task.Noop)
        && own.limits().attempt().isZero();
  }

  private DagFinding noTimeOut(Node node) {
    return warning(
        new About.OfNode(node.key()),
        "define.timeoutSec",
        texts.get("dag.warn-no-timeout", node.key()),
        new Fix(
            texts.get("dag.fix-timeout"),
            Edits.job(
                node.key(),
                it -> it.with(new TimeLimits(TIME_OUT, it.limits().run(), it.limits().grace())))));
  }

  /// Nodes that follow none and that none follows, where there are others.
  private Stream<DagFinding> alone() {
    var joined = new HashSet<String>();
    dag.edges().stream().flatMap(it -> Stream.of(it.from(), it.to())).forEach(joined::add);
    return dag.nodes().size() < 2
        ? Stream.of()
        : dag.nodes().stream()
            .filter(it -> !joined.contains(it.key()))
            .map(
                it ->
                    warning(
                        new About.OfNode(it.key()),
                        "",
                        texts.get("dag.warn-alone", it.key()),
                        null));
  }

  /// Both would be picked.
  private Stream<DagFinding> repeatedOtherwise() {
    var seen = new HashSet<String>();
    return dag.edges().stream()
        .filter(it -> it.when() instanceof EdgeCondition.Otherwise && !seen.add(it.from()))
        .map(
            it ->
                warning(
                    new About.OfEdge(Edits.key(it)),
                    "when",
                    texts.get("dag.warn-otherwise", it.from()),
                    null));
  }

  private static DagFinding warning(About about, String field, String words, @Nullable Fix fix) {
    return new DagFinding(Severity.WARNING, about, field, words, fix);
  }
}
