package dev.wheelhouse.engine.task.sql;

import dev.wheelhouse.api.Answer;
import dev.wheelhouse.api.Caller;
import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.Fault;
import dev.wheelhouse.engine.run.Journal;
import dev.wheelhouse.model.TenantId;
import dev.wheelhouse.model.definition.DataSource;
import dev.wheelhouse.store.AuditEntry;
import dev.wheelhouse.store.Change;
import dev.wheelhouse.store.ServiceReads;
import dev.wheelhouse.store.Unit;
import dev.wheelhouse.store.UnitResult;
import dev.wheelhouse.time.Timers;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Knows where SQL tasks find databases. One that jobs still name can be deleted: their next
/// attempt says what is missing.
public final class DataSources {
  private static final int LONGEST_NAME = 128;
  private static final int LONGEST_USER = 256;
  private static final int LONGEST_LINE = 4_096;

  private final ServiceReads reads;
  private final Journal journal;
  private final Timers timers;
  private final EngineStore store;

  /// @param folder of the engine's own store, which tasks may not open
  public DataSources(ServiceReads reads, Journal journal, Timers timers, Path folder) {
    this.reads = reads;
    this.journal = journal;
    this.timers = timers;
    this.store = new EngineStore(folder);
  }

  public List<DataSource> list(TenantId tenant) {
    return reads.dataSources(tenant);
  }

  public Answer<DataSource> save(Command.SaveDataSource command, Caller caller) {
    Optional<Fault> refusal = refusal(command);
    if (refusal.isPresent()) {
      return new Answer.Rejected<>(refusal.get());
    }
    DataSource source = command.source();
    String before =
        reads.dataSource(caller.tenant(), source.name()).map(DataSources::shown).orElse("");
    UnitResult result =
        journal
            .write(
                Unit.of(
                    new Change.SaveDataSource(caller.tenant(), source),
                    audit(caller, "SAVE", source.name(), before, shown(source))))
            .join();
    return switch (result) {
      case UnitResult.Written _ -> new Answer.Done<>(source);
      case UnitResult.Exists _,
          UnitResult.Stale _,
          UnitResult.NameTaken _,
          UnitResult.Refused _,
          UnitResult.KeyTaken _ ->
          throw new IllegalStateException("saving " + source.name() + " answered " + result);
    };
  }

  public Answer<String> delete(Command.DeleteDataSource command, Caller caller) {
    Optional<DataSource> source = reads.dataSource(caller.tenant(), command.name());
    if (source.isEmpty()) {
      return new Answer.Rejected<>(missing(command.name()));
    }
    UnitResult result =
        journal
            .write(
                Unit.of(
                    new Change.DeleteDataSource(caller.tenant(), command.name()),
                    audit(caller, "DELETE", command.name(), shown(source.get()), "")))
            .join();
    return result instanceof UnitResult.Written
        ? new Answer.Done<>(command.name())
        : new Answer.Rejected<>(missing(command.name()));
  }

  /// Why a deletion would be refused.
  public Optional<Fault> refusal(Command.DeleteDataSource command, Caller caller) {
    return reads.dataSource(caller.tenant(), command.name()).isPresent()
        ? Optional.empty()
        : Optional.of(missing(command.name()));
  }

  /// Why a save would be refused.
  public Optional<Fault> refusal(Command.SaveDataSource command) {
    DataSource source = command.source();
    return line("name", source.name(), LONGEST_NAME, true)
        .or(() -> line("url", source.url(), LONGEST_LINE, true))
        .or(() -> line("user", source.user(), LONGEST_USER, false))
        .or(() -> line("passwordSecret", source.passwordSecret(), LONGEST_NAME, false))
        .or(() -> line("driverJar", source.driverJar(), LONGEST_LINE, false))
        .or(() -> line("driverClass", source.driverClass(), LONGEST_USER, false))
        .or(() -> urlFault(source))
        .or(() -> jarFault(source.driverJar()));
  }

  private static Optional<Fault> line(String field, String text, int longest, boolean wanted) {
    if (wanted && text.isBlank()) {
      return Optional.of(Fault.field(field, "The " + field + " is empty. Give one."));
    }
    boolean sound = text.length() <= longest && text.chars().noneMatch(Character::isISOControl);
    return sound
        ? Optional.empty()
        : Optional.of(
            Fault.field(
                field,
                "The %s has control characters or more than %d characters. Correct it."
                    .formatted(field, longest)));
  }

  private Optional<Fault> urlFault(DataSource source) {
    if (!source.url().startsWith("jdbc:")) {
      return Optional.of(
          Fault.field(
              "url",
              "The url is no address of JDBC. Write one such as jdbc:postgresql://host/database."));
    }
    return store.isAt(source.url())
        ? Optional.of(Fault.field("url", engineStore(source.name())))
        : Optional.empty();
  }

  static String engineStore(String name) {
    return "The data source %s points at this engine's own store, which tasks can't open. Give the address of another database."
        .formatted(name);
  }

  private static Optional<Fault> jarFault(String jar) {
    try {
      return jar.isEmpty() || Files.isReadable(Path.of(jar))
          ? Optional.empty()
          : Optional.of(noJar(jar));
    } catch (InvalidPathException e) {
      return Optional.of(noJar(jar));
    }
  }

  private static Fault noJar(String jar) {
    return Fault.field(
        "driverJar",
        "The driver's jar " + jar + " can't be read here. Put it there, or correct it.");
  }

  private static Fault missing(String name) {
    return Fault.of(Fault.NOT_FOUND, "There is no data source " + name + ".");
  }

  /// An address can carry a password behind its question mark or semicolon.
  private static String shown(DataSource source) {
    String address = source.url().split("[?;]", 2)[0];
    return source.user().isEmpty() ? address : address + " as " + source.user();
  }

  private Change.Audit audit(
      Caller caller, String action, String name, String before, String after) {
    return new Change.Audit(
        new AuditEntry(
            caller.tenant(),
            timers.instant(),
            caller.who(),
            action,
            "data source " + name,
            before,
            after,
            caller.reason()));
  }
}
