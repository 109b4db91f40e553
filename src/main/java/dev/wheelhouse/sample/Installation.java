package dev.wheelhouse.sample;

import dev.wheelhouse.api.Caller;
import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.EngineApi;
import dev.wheelhouse.api.EngineException;
import dev.wheelhouse.api.Fault;
import dev.wheelhouse.api.Query;
import dev.wheelhouse.model.definition.Definition;
import dev.wheelhouse.model.definition.JobDefinition;
import dev.wheelhouse.model.definition.Task;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Puts definitions of samples into an engine. What exists is used as it is, changes by its user
/// included.
record Installation(EngineApi engine, Caller caller) {

  /// Saves those that are missing, in order.
  void complete(List<Definition> definitions) {
    for (Definition definition : definitions) {
      if (find(definition.name()).isEmpty()) {
        engine.execute(new Command.SaveDefinition(definition, 0), caller).orThrow();
      }
    }
  }

  /// The folder that the job of that name works on; empty when it was not installed.
  Optional<Path> folderOf(String job, String variable) {
    return find(job)
        .filter(JobDefinition.class::isInstance)
        .map(found -> ((JobDefinition) found).task())
        .filter(Task.Shell.class::isInstance)
        .flatMap(task -> SampleFolder.of((Task.Shell) task, variable));
  }

  private Optional<Definition> find(String name) {
    try {
      return Optional.of(engine.ask(new Query.FindDefinition(name), caller).definition());
    } catch (EngineException.Refused e) {
      if (e.fault().code().equals(Fault.NOT_FOUND)) {
        return Optional.empty();
      }
      throw e;
    }
  }
}
