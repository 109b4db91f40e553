package dev.wheelhouse.console.dag;

import dev.wheelhouse.console.jobs.form.JobFields;
import dev.wheelhouse.console.jobs.form.JobReading;
import dev.wheelhouse.model.dag.DagDocument;
import dev.wheelhouse.model.definition.DagDefinition;
import dev.wheelhouse.model.definition.JobDefinition;
import dev.wheelhouse.model.definition.Safety;
import dev.wheelhouse.model.definition.Task;
import dev.wheelhouse.model.definition.TimeLimits;
import dev.wheelhouse.model.retry.RetryPolicy;
import dev.wheelhouse.model.run.Placement;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;

/// The DAG itself. What it has in common with a job has the fields of a job that does nothing.
record DagSheet(ZoneId zone, InstantSource clock) implements Sheet {

  @Override
  public Optional<JobFields> write(DagDocument document) {
    return Optional.of(JobReading.write(likeJob(document.definition())));
  }

  @Override
  public Reading read(JobFields fields, DagDocument now) {
    var dag = now.definition();
    var read = JobReading.of(fields, likeJob(dag), zone, clock.instant());
    var name = read.job().name();
    var named = dag.name().equals(name) ? now : Renaming.dag(name).apply(now);
    return new Reading(
        named.with(saying(named.definition(), read.job())),
        read.findings(),
        read.unread(),
        Optional.empty());
  }

  private static JobDefinition likeJob(DagDefinition dag) {
    return new JobDefinition(
        dag.naming(),
        dag.triggers(),
        new Task.Noop(),
        dag.parameters(),
        RetryPolicy.DEFAULT,
        TimeLimits.NONE,
        Placement.DEFAULT,
        Safety.DEFAULT,
        dag.concurrency(),
        dag.label());
  }

  /// Jobs of the DAG's own are named after it.
  private static DagDefinition saying(DagDefinition dag, JobDefinition read) {
    return dag.with(read.naming())
        .withTriggers(read.triggers())
        .withParameters(read.parameters())
        .with(read.concurrency())
        .labelled(read.label());
  }
}
