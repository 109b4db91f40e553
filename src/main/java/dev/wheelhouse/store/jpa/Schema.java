package dev.wheelhouse.store.jpa;

import dev.wheelhouse.store.StoreException;
import dev.wheelhouse.store.StoreException.Kind;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;

/// The tables: brought to this program's version at start, by numbered steps.
final class Schema {
  private Schema() {}

  /// @param place as operators know it
  static void migrate(DataSource source, DefinitionCodec codec, String place) {
    Flyway flyway =
        Flyway.configure()
            .dataSource(source)
            .locations("classpath:db/migration")
            .javaMigrations(new FindTextStep(codec))
            .load();
    try {
      for (MigrationInfo step : flyway.info().all()) {
        demandKnown(step, place);
      }
      flyway.migrate();
    } catch (FlywayException e) {
      throw new StoreException(
          Kind.DAMAGED,
          "The tables of the store in %s can't be brought to this version: %s Restore a backup into another folder, or use the Wheelhouse that wrote it."
              .formatted(place, Messages.sentence(e)),
          e);
    }
  }

  private static void demandKnown(MigrationInfo step, String place) {
    if (step.getState().name().startsWith("FUTURE")) {
      throw new StoreException(
          Kind.TOO_NEW,
          "The store in %s was written by a newer Wheelhouse (schema %s). Use that version, or choose another folder; nothing was changed."
              .formatted(place, step.getVersion()));
    }
  }
}
