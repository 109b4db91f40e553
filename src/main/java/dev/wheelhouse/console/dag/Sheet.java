package dev.wheelhouse.console.dag;

import dev.wheelhouse.console.jobs.form.Finding;
import dev.wheelhouse.console.jobs.form.JobFields;
import dev.wheelhouse.console.jobs.form.RetryPlan;
import dev.wheelhouse.model.dag.DagDocument;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/// The texts of what is inspected, there and back.
interface Sheet {

  /// @param zone of the engine
  static Sheet of(Inspected what, ZoneId zone, InstantSource clock) {
    return switch (what) {
      case Inspected.WholeDag _, Inspected.Edges _ -> new DagSheet(zone, clock);
      case Inspected.OneNode(var key) -> new NodeSheet(key, zone, clock);
      case Inspected.Several(var keys) -> new SeveralSheet(keys);
      case Inspected.OneEdge(var edge) -> new EdgeSheet(edge);
      case Inspected.OneNote(var id) -> new NoteSheet(id);
    };
  }

  /// The texts of its fields; empty when the document does not have it (any more).
  Optional<JobFields> write(DagDocument document);

  /// What the texts say.
  ///
  /// @param now what can't be read stays as it is there
  Reading read(JobFields fields, DagDocument now);

  /// @param document with what could be read
  /// @param findings all that is to be said of the fields
  /// @param unread how many fields can't be read
  /// @param retries what becomes of a run that fails; empty for what makes no runs
  record Reading(
      DagDocument document, List<Finding> findings, int unread, Optional<RetryPlan> retries) {
    public Reading {
      findings = List.copyOf(findings);
    }

    Reading(DagDocument document, List<Finding> unread) {
      this(document, unread, unread.size(), Optional.empty());
    }
  }
}
