package dev.wheelhouse.engine.attempt;

import dev.wheelhouse.engine.definition.Definitions;
import dev.wheelhouse.engine.scope.NodeScopes;
import dev.wheelhouse.engine.secret.Masking;
import dev.wheelhouse.engine.task.SecretSource;
import dev.wheelhouse.model.definition.JobDefinition;
import dev.wheelhouse.model.definition.Parameters;
import dev.wheelhouse.model.definition.TaskTemplates;
import dev.wheelhouse.model.definition.TemplateException;
import dev.wheelhouse.model.definition.Vault;
import dev.wheelhouse.model.run.Outcome;
import dev.wheelhouse.model.run.Output;
import dev.wheelhouse.model.run.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Which values a run's parameters have, and which secrets it is given: they are filled in where
/// its task names them, and masked wherever it tells something.
public final class RunSecrets {
  private static final Logger log = LoggerFactory.getLogger(RunSecrets.class);
  private static final String HIDDEN =
      "•••• (hidden: the secrets of the job can't be read, so they can't be masked)";

  private final Definitions definitions;
  private final NodeScopes nodes;
  private final SecretSource source;

  public RunSecrets(Definitions definitions, NodeScopes nodes, SecretSource source) {
    this.definitions = definitions;
    this.nodes = nodes;
    this.source = source;
  }

  /// Where the templates of the run's task get secrets.
  Vault vault(Run run, JobDefinition job) {
    return new Vault(
        Parameters.secrets(job.parameters()), name -> source.secret(run.key().tenant(), name));
  }

  /// The run's parameters, without what can't be filled in; of a secret its name.
  public Map<String, String> values(Run run) {
    return values(run, definitions.jobOf(run));
  }

  private Map<String, String> values(Run run, JobDefinition job) {
    return Parameters.merge(job.parameters(), with(nodes.knownLayers(run), run.parameters()));
  }

  /// The run's parameters for an attempt: here everything must be there.
  ///
  /// @throws TemplateException when a value names what is not
  Map<String, String> valuesToStart(Run run, JobDefinition job) {
    return Parameters.merge(job.parameters(), with(nodes.layers(run), run.parameters()));
  }

  /// What must not be shown of the run.
  public Masking masking(Run run) {
    JobDefinition job = definitions.jobOf(run);
    Set<String> names = new TreeSet<>(TaskTemplates.secretNames(job.task()));
    Set<String> parameters = Parameters.secrets(job.parameters());
    if (!parameters.isEmpty()) {
      Map<String, String> values = values(run, job);
      parameters.forEach(name -> names.add(values.getOrDefault(name, "")));
    }
    return Masking.of(
        names.stream().flatMap(name -> source.secret(run.key().tenant(), name).stream()).toList());
  }

  /// The outcome as it may be written down. An end must not get lost for want of a mask: without
  /// one its message is.
  Outcome masked(Run run, Outcome outcome) {
    try {
      return masked(masking(run), outcome);
    } catch (RuntimeException e) {
      log.error("masking the end of run {}; its message is left out", run.id(), e);
      return with(outcome, HIDDEN, Map.of());
    }
  }

  private static Outcome masked(Masking masking, Outcome outcome) {
    if (masking.masksNothing()) {
      return outcome;
    }
    Map<String, Output> outputs =
        outcome.outputs().entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, it -> masked(masking, it.getValue())));
    return with(outcome, masking.text(outcome.message()), outputs);
  }

  /// What a mask has changed is what it was no more.
  private static Output masked(Masking masking, Output output) {
    String text = masking.text(output.text());
    return text.equals(output.text()) ? output : Output.text(text);
  }

  private static Outcome with(Outcome outcome, String message, Map<String, Output> outputs) {
    return new Outcome(
        outcome.kind(), outcome.exitCode(), outcome.signal(), message, outcome.cause(), outputs);
  }

  /// From the weakest to the strongest: the DAG's and the node's, then what a person or trigger
  /// gave.
  private static List<Map<String, String>> with(
      List<Map<String, String>> weaker, Map<String, String> given) {
    List<Map<String, String>> layers = new ArrayList<>(weaker);
    layers.add(given);
    return layers;
  }
}
