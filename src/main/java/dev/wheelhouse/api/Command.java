package dev.wheelhouse.api;

import dev.wheelhouse.model.JobId;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.definition.Definition;
import dev.wheelhouse.model.definition.SavedDefinition;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// What an engine can be told to do; each names the type of its result. Permission, audit row, HTTP
/// route and verb hang on these types.
public sealed interface Command<R> {

  /// Saves a new version of the job or DAG of that name.
  ///
  /// @param expectedVersion the version it was made from; 0 for a new definition
  record SaveDefinition(Definition definition, int expectedVersion)
      implements Command<SavedDefinition> {}

  /// Starts a run by hand.
  ///
  /// @param manualRunId the caller's id, which makes a repeat harmless; empty for a fresh one
  /// @param logicalTime empty for the instant of acceptance
  record Trigger(
      String name,
      String manualRunId,
      Optional<Instant> logicalTime,
      Map<String, String> parameters)
      implements Command<RunId> {
    public Trigger {
      parameters = Map.copyOf(parameters);
    }

    public static Trigger of(String name) {
      return new Trigger(name, "", Optional.empty(), Map.of());
    }
  }

  /// Ends a run: asks its processes to go, and kills them after the grace. On a DAG run: all of its
  /// runs.
  ///
  /// @param grace zero kills at once
  record Stop(RunId run, Duration grace) implements Command<RunId> {}

  /// Makes the next generation of a run that has ended: same scope and slot, fresh attempts. A
  /// node's rerun reopens its DAG run.
  record Rerun(RunId run, boolean downstream) implements Command<RunId> {}

  /// Makes a definition's triggers fire, or no longer. A job that is enabled again fires from now
  /// on; what it would have fired meanwhile is not missed. Doing it twice changes nothing.
  record SetEnabled(String name, boolean enabled) implements Command<SavedDefinition> {}

  /// Takes a definition out of every list; its history stays, its name is free again, runs that
  /// have begun go on. Refused while DAGs have it as a node.
  record DeleteDefinition(String name) implements Command<JobId> {}
}
