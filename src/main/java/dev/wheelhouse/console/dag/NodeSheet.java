package dev.wheelhouse.console.dag;

import dev.wheelhouse.console.jobs.form.JobFields;
import dev.wheelhouse.console.jobs.form.JobReading;
import dev.wheelhouse.model.dag.DagDocument;
import dev.wheelhouse.model.definition.Node;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Optional;

/// A node: its place in the DAG, and its job where that belongs to the DAG.
record NodeSheet(String key, ZoneId zone, InstantSource clock) implements Sheet {

  static Optional<Node> node(DagDocument document, String key) {
    return document.definition().nodes().stream().filter(it -> it.key().equals(key)).findFirst();
  }

  @Override
  public Optional<JobFields> write(DagDocument document) {
    return node(document, key).map(NodeSheet::texts);
  }

  private static JobFields texts(Node node) {
    var own = node.own();
    var place = NodeTexts.write(node);
    return own == null ? place : JobReading.write(own).and(place);
  }

  @Override
  public Reading read(JobFields fields, DagDocument now) {
    return node(now, key)
        .map(it -> read(fields, now, it))
        .orElseThrow(() -> new IllegalStateException("the document has no node " + key));
  }

  private Reading read(JobFields fields, DagDocument now, Node node) {
    var place = NodeTexts.read(fields, node);
    var own = node.own();
    if (own == null) {
      return new Reading(with(now, place.node()), place.unread());
    }
    var job = JobReading.of(fields, own, zone, clock.instant());
    var findings = new ArrayList<>(place.unread());
    findings.addAll(job.findings());
    return new Reading(
        with(now, place.node().owning(job.job())),
        findings,
        place.unread().size() + job.unread(),
        Optional.of(job.retries()));
  }

  private DagDocument with(DagDocument document, Node changed) {
    return Edits.node(key, _ -> changed).apply(document);
  }
}
