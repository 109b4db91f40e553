package dev.wheelhouse.engine.secret;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.wheelhouse.api.Answer;
import dev.wheelhouse.api.Caller;
import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.Fault;
import dev.wheelhouse.api.SecretView;
import dev.wheelhouse.engine.run.Journal;
import dev.wheelhouse.engine.task.SecretSource;
import dev.wheelhouse.model.TenantId;
import dev.wheelhouse.model.definition.ParameterNames;
import dev.wheelhouse.store.AuditEntry;
import dev.wheelhouse.store.Change;
import dev.wheelhouse.store.SealedSecret;
import dev.wheelhouse.store.SecretReads;
import dev.wheelhouse.store.Unit;
import dev.wheelhouse.store.UnitResult;
import dev.wheelhouse.time.Timers;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps secrets and hands them to tasks (SEC3).
public final class Secrets implements SecretSource {
  private static final Logger log = LoggerFactory.getLogger(Secrets.class);
  private static final int LONGEST = 65_536;

  private final SecretReads reads;
  private final SecretSource opened;
  private final Journal journal;
  private final Keys keys;
  private final Timers timers;

  public Secrets(SecretReads reads, Journal journal, Keys keys, Timers timers) {
    this.reads = reads;
    this.opened = new StoredSecrets(reads, keys);
    this.journal = journal;
    this.keys = keys;
    this.timers = timers;
  }

  /// Says in the log at the engine's start what would keep secrets from being used.
  public void check() {
    try {
      if (keys.box().isEmpty() && reads.count() > 0) {
        throw keys.missing();
      }
    } catch (KeyFault e) {
      log.error("{} Until then no secret can be used.", e.getMessage());
    }
  }

  public List<SecretView> list(TenantId tenant) {
    return reads.list(tenant).stream()
        .map(it -> new SecretView(it.name(), it.updatedAt(), it.updatedBy()))
        .toList();
  }

  /// @throws KeyFault when it is there but can't be opened
  @Override
  public Optional<String> secret(TenantId tenant, String name) {
    return opened.secret(tenant, name);
  }

  /// Why the command would be refused; empty when it would be carried out.
  public Optional<Fault> refusal(Command.PutSecret command) {
    String value = command.value();
    if (!ParameterNames.valid(command.name())) {
      return Optional.of(
          Fault.field(
              "name",
              "The secret's name is not one. Use 1 to %d letters, digits and _, no digit first."
                  .formatted(ParameterNames.MAX)));
    }
    if (value.length() < Masking.SHORTEST) {
      return Optional.of(
          Fault.field(
              "value",
              "The secret has less than %d characters: it could not be told from other text in logs, to mask it. Choose a longer one."
                  .formatted(Masking.SHORTEST)));
    }
    if (value.getBytes(UTF_8).length > LONGEST) {
      return Optional.of(
          Fault.field("value", "The secret has more than " + LONGEST + " bytes. Shorten it."));
    }
    return value.indexOf('\0') < 0
        ? Optional.empty()
        : Optional.of(
            Fault.field(
                "value",
                "The secret has a NUL character, which no process can be given. Remove it."));
  }

  public Answer<SecretView> put(Command.PutSecret command, Caller caller) {
    Optional<Fault> refusal = refusal(command);
    if (refusal.isPresent()) {
      return new Answer.Rejected<>(refusal.get());
    }
    try {
      return write(command, caller);
    } catch (KeyFault e) {
      return new Answer.Rejected<>(
          Fault.of(Fault.STATE_CONFLICT, e.getMessage() + " Nothing was saved."));
    }
  }

  private Answer<SecretView> write(Command.PutSecret command, Caller caller) {
    Instant now = timers.instant();
    boolean known = reads.find(caller.tenant(), command.name()).isPresent();
    SealedSecret sealed =
        keys.boxForSealing(reads.count() > 0)
            .seal(caller.tenant(), command.name(), command.value(), now, caller.who());
    var audit = audit(known ? "REPLACE_SECRET" : "CREATE_SECRET", command.name(), caller, now);
    UnitResult result;
    do {
      result = journal.write(Unit.of(new Change.PutSecret(sealed), audit)).join();
    } while (result instanceof UnitResult.Stale);
    return new Answer.Done<>(new SecretView(command.name(), now, caller.who()));
  }

  public Answer<String> delete(Command.DeleteSecret command, Caller caller) {
    var delete = new Change.DeleteSecret(caller.tenant(), command.name());
    var audit = audit("DELETE_SECRET", command.name(), caller, timers.instant());
    return journal.write(Unit.of(delete, audit)).join() instanceof UnitResult.Written
        ? new Answer.Done<>(command.name())
        : new Answer.Rejected<>(missing(command.name()));
  }

  /// Why the command would be refused; empty when it would be carried out.
  public Optional<Fault> refusal(Command.DeleteSecret command, Caller caller) {
    return reads.find(caller.tenant(), command.name()).isPresent()
        ? Optional.empty()
        : Optional.of(missing(command.name()));
  }

  private static Fault missing(String name) {
    return Fault.of(
        Fault.NOT_FOUND, "There is no secret " + name + ". Nothing was deleted; look at the list.");
  }

  private static Change.Audit audit(String action, String name, Caller caller, Instant now) {
    return new Change.Audit(
        new AuditEntry(
            caller.tenant(), now, caller.who(), action, "secret " + name, "", "", caller.reason()));
  }
}
