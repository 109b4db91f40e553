package dev.wheelhouse.sample;

import dev.wheelhouse.api.Caller;
import dev.wheelhouse.api.EngineApi;
import dev.wheelhouse.api.EngineException;
import dev.wheelhouse.api.Query;
import java.nio.file.Path;
import java.util.Optional;

/// The daily billing chain: `pull_payments → settle → issue_bill` at 02:00, where `settle` fails
/// because the database has no connections left, and `restore_database`, which mends that.
///
/// Nothing is pretended: the tasks are processes that work on the files of [BillingFolder].
/// Creating the sample again is harmless: what exists is used as it is, changes by its user
/// included.
public final class BillingSample {
  public static final String DAG = "billing.daily";
  public static final String PULL_PAYMENTS = "pull_payments";
  public static final String SETTLE = "settle";
  public static final String ISSUE_BILL = "issue_bill";
  public static final String RESTORE_DATABASE = "restore_database";

  private final EngineApi engine;
  private final Caller caller;
  private final Installation installation;

  public BillingSample(EngineApi engine, Caller caller) {
    this.engine = engine;
    this.caller = caller;
    this.installation = new Installation(engine, caller);
  }

  /// Creates what is missing of the sample.
  ///
  /// @param wanted where the files go, unless the sample exists and has its files elsewhere
  /// @return where the files are
  /// @throws EngineException when the engine refuses, such as for a job of another kind that has
  ///   one of the names
  public BillingFolder create(Path wanted, Pace pace) {
    var folder = folder().orElseGet(() -> new BillingFolder(wanted.toAbsolutePath().normalize()));
    folder.create();
    var definitions =
        new BillingDefinitions(folder, pace, engine.ask(new Query.Health(), caller).zone());
    installation.complete(definitions.inOrder());
    return folder;
  }

  /// Where the files of the sample are; empty when it was not created.
  public Optional<BillingFolder> folder() {
    return installation.folderOf(PULL_PAYMENTS, BillingDefinitions.FOLDER).map(BillingFolder::new);
  }
}
