package dev.wheelhouse.console.jobs.form;

import dev.wheelhouse.api.Answer;
import dev.wheelhouse.api.Caller;
import dev.wheelhouse.api.Capabilities;
import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.EngineApi;
import dev.wheelhouse.api.EngineException;
import dev.wheelhouse.api.Fault;
import dev.wheelhouse.api.Preview;
import dev.wheelhouse.api.Query;
import dev.wheelhouse.model.JobId;
import dev.wheelhouse.model.TenantId;
import dev.wheelhouse.model.definition.Definition;
import dev.wheelhouse.model.definition.DefinitionStatus;
import dev.wheelhouse.model.definition.JobDefinition;
import dev.wheelhouse.model.definition.SavedDefinition;
import dev.wheelhouse.model.page.Page;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// An engine that keeps definitions with their versions, and nothing else.
final class ToldEngine implements EngineApi {
  private final Map<String, SavedDefinition> saved = new HashMap<>();
  int previews;
  boolean silent;
  boolean readOnly;

  SavedDefinition has(Definition definition) {
    var id = new JobId(definition.name().hashCode() & 0xFFFF);
    var version = version(definition.name()) + 1;
    var kept =
        new SavedDefinition(
            id,
            TenantId.DEFAULT,
            version,
            DefinitionStatus.ENABLED,
            definition,
            Instant.EPOCH,
            "jonas");
    saved.put(definition.name(), kept);
    return kept;
  }

  void forget(String name) {
    saved.remove(name);
  }

  JobDefinition job(String name) {
    return (JobDefinition) saved.get(name).definition();
  }

  private int version(String name) {
    return saved.containsKey(name) ? saved.get(name).version() : 0;
  }

  private void answer() {
    if (silent) {
      throw new EngineException.Unreachable(Fault.of(Fault.STORE_UNAVAILABLE, "silent"));
    }
  }

  @Override
  @SuppressWarnings("unchecked")
  public <R> R ask(Query<R> query, Caller caller) {
    answer();
    return switch (query) {
      case Query.FindDefinition(var name) when saved.containsKey(name) -> (R) saved.get(name);
      case Query.ListDefinitions _ -> (R) new Page<>(List.copyOf(saved.values()), "", saved.size());
      case Query.Health _ -> (R) null;
      default -> throw new EngineException.Refused(Fault.of(Fault.NOT_FOUND, "not there"));
    };
  }

  @Override
  @SuppressWarnings("unchecked")
  public <R> Answer<R> execute(Command<R> command, Caller caller) {
    answer();
    var save = (Command.SaveDefinition) command;
    return refusal(save)
        .<Answer<R>>map(Answer.Rejected::new)
        .orElseGet(() -> new Answer.Done<>((R) has(save.definition())));
  }

  private Optional<Fault> refusal(Command.SaveDefinition save) {
    if (version(save.definition().name()) == save.expectedVersion()) {
      return Optional.empty();
    }
    var code = save.expectedVersion() == 0 ? Fault.NAME_TAKEN : Fault.VERSION_CONFLICT;
    return Optional.of(Fault.of(code, "not as expected"));
  }

  @Override
  public Preview preview(Command<?> command, Caller caller) {
    answer();
    previews++;
    var refusal = refusal((Command.SaveDefinition) command).orElse(null);
    return new Preview("", refusal, List.of(), List.of());
  }

  @Override
  public Subscription subscribe(ChangeListener listener) {
    return () -> {};
  }

  @Override
  public Capabilities capabilities() {
    var support = readOnly ? Capabilities.Support.READ_ONLY : Capabilities.Support.NATIVE;
    return new Capabilities("told", "", Map.of(Command.SaveDefinition.class, support));
  }

  @Override
  public void close() {}
}
