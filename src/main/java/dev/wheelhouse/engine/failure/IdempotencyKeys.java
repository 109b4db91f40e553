package dev.wheelhouse.engine.failure;

import dev.wheelhouse.engine.definition.Definitions;
import dev.wheelhouse.model.definition.IdempotencyKey;
import dev.wheelhouse.model.definition.IdempotencyKey.Repeat;
import dev.wheelhouse.model.definition.Template;
import dev.wheelhouse.model.definition.TemplateException;
import dev.wheelhouse.model.definition.TemplateScope;
import dev.wheelhouse.model.run.Origin;
import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.model.run.RunState;
import dev.wheelhouse.store.Change;
import dev.wheelhouse.store.KeyHold;
import dev.wheelhouse.store.KeyReads;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// The idempotency keys of runs (F6): reserved with the start of the first attempt, committed or
/// released with the run's end, each in that transaction. Retries keep what their run has; so does
/// a lost run until somebody has judged it.
///
/// A key is one tenant's. A template's text is all that counts: two jobs whose templates give one
/// text share the key, so a template names the operation beside its object, as in
/// `refund-${params.order}`.
public final class IdempotencyKeys {
  private final Definitions definitions;
  private final Function<Run, Map<String, String>> values;
  private final KeyReads reads;

  /// @param values of a run's parameters
  public IdempotencyKeys(
      Definitions definitions, Function<Run, Map<String, String>> values, KeyReads reads) {
    this.definitions = definitions;
    this.values = values;
    this.reads = reads;
  }

  public Repeat repeat(Run run) {
    return asked(run).repeat();
  }

  /// What belongs to the start of a run's attempt.
  ///
  /// @throws TemplateException when the key's template can't be filled in
  public List<Change> reservation(Run run, Instant now) {
    return key(run)
        .<Change>map(key -> new Change.ReserveKey(run.key().tenant(), key, run.id(), now))
        .stream()
        .toList();
  }

  /// Another run that stands in a run's way now.
  public Optional<KeyHold> inTheWay(Run run, Instant now) {
    return holder(run)
        .filter(hold -> hold.inTheWay(now))
        .filter(hold -> !hold.run().equals(run.id()));
  }

  /// What was done already under the run's key, by itself or another: rerunning it does it again.
  public Optional<KeyHold> committed(Run run, Instant now) {
    return holder(run).filter(KeyHold::committed).filter(hold -> hold.inTheWay(now));
  }

  /// What belongs to the end of a run.
  public List<Change> settlement(Run ended) {
    IdempotencyKey asked = asked(ended);
    Instant endedAt = ended.status().endedAt();
    return asked.on() && endedAt != null
        ? List.of(
            new Change.SettleKey(
                ended.id(), ended.state() == RunState.SUCCESS, endedAt.plus(asked.timeToLive())))
        : List.of();
  }

  /// What belongs to the making of a rerun: it was wanted although its key is committed.
  ///
  /// @param old whose key it is; one that can't be filled in is told at the rerun's start
  public List<Change> passing(Run old, Run rerun) {
    return fillable(old)
        .<Change>map(key -> new Change.PassKey(old.key().tenant(), key, rerun.id()))
        .stream()
        .toList();
  }

  private Optional<KeyHold> holder(Run run) {
    return fillable(run).flatMap(key -> reads.holder(run.key().tenant(), key));
  }

  private Optional<String> fillable(Run run) {
    try {
      return key(run);
    } catch (TemplateException e) {
      return Optional.empty(); // without a key nothing is in its way but that, told at its start
    }
  }

  private Optional<String> key(Run run) {
    IdempotencyKey asked = asked(run);
    if (!asked.on()) {
      return Optional.empty();
    }
    return Optional.of(
        asked.template().isEmpty()
            ? KeyDigest.of(run, values.apply(run))
            : KeyDigest.of(text(run, asked)));
  }

  private String text(Run run, IdempotencyKey asked) {
    Origin origin = run.origin();
    var scope = new TemplateScope(origin.logicalTime(), origin.zone(), values.apply(run));
    String text = Template.parse(asked.template()).resolve(scope);
    if (text.isBlank()) {
      throw new TemplateException(
          "The idempotency key " + asked.template() + " is empty. Give what it names a value.");
    }
    return text;
  }

  private IdempotencyKey asked(Run run) {
    return run.dagRun() || run.mapRun()
        ? IdempotencyKey.OFF
        : definitions.jobOf(run).safety().key();
  }
}
