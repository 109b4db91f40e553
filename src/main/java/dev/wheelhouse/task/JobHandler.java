package dev.wheelhouse.task;

/// A task written in Java, which runs inside the engine.
///
/// The engine finds it by `ServiceLoader` under its [#name], or by its class, in its own class path
/// or in the jars that the job names. Each attempt gets an object and a thread of its own, so a
/// handler may block. What it throws is the attempt's failure.
///
/// A stop or a time-out cancels the [JobContext#token] first and interrupts the thread then; the
/// attempt has ended when [#run] has returned, and not before.
@FunctionalInterface
public interface JobHandler {

  /// What jobs call it.
  default String name() {
    return getClass().getName();
  }

  /// Does the work.
  JobResult run(JobContext context) throws Exception;
}
