package dev.wheelhouse.store.jpa;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wheelhouse.model.definition.DefinitionStatus;
import dev.wheelhouse.model.definition.JobDefinition;
import dev.wheelhouse.model.definition.JobFilter;
import dev.wheelhouse.model.definition.JobOrder;
import dev.wheelhouse.model.definition.Naming;
import dev.wheelhouse.model.page.PageRequest;
import dev.wheelhouse.store.Change;
import dev.wheelhouse.store.Store;
import dev.wheelhouse.store.UnitResult;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Stores that were written by an older Wheelhouse.
@Tag("ST6")
class SchemaTest {
  private static final DefinitionCodec CODEC =
      new DefinitionCodec(
          TestCodec.CODEC.write(),
          body -> Objects.requireNonNull(TestCodec.CODEC.read().apply(body), body));

  @TempDir Path folder;

  @Test
  @Tag("N3")
  void definitionsOfTheFirstVersionAreListedAndFoundByTheirDescriptions() throws SQLException {
    var job = Given.job("settle");
    var described =
        new JobDefinition(
            new Naming("settle", "Billing", "Pays the Landlord", "ops"),
            job.triggers(),
            job.task(),
            job.parameters(),
            job.retry(),
            job.limits(),
            job.placement(),
            job.safety(),
            job.label());
    firstVersionWith(5, CODEC.write().apply(described));
    firstVersionWith(6, "rubbish");

    try (Store store = Stores.open(new StoreLocation.Folder(folder), CODEC)) {
      var filter = JobFilter.text("landlord");
      var page = store.jobs().page(Given.TENANT, filter, JobOrder.NAME, PageRequest.first(9));

      assertEquals(described, page.items().getFirst().saved().definition());
      assertEquals(1, page.total());
      var off =
          new Change.SetStatus(
              page.items().getFirst().saved().id(),
              1,
              DefinitionStatus.ENABLED,
              DefinitionStatus.DISABLED,
              List.of());
      assertEquals(UnitResult.WRITTEN, new Given(store).commit(off));
    }
  }

  private void firstVersionWith(long id, String body) throws SQLException {
    String url = StoreFile.url(folder);
    Flyway.configure()
        .dataSource(url, StoreFile.USER, "")
        .locations("classpath:db/migration")
        .target("1")
        .load()
        .migrate();
    try (var connection = DriverManager.getConnection(url, StoreFile.USER, "");
        var statement = connection.createStatement()) {
      statement.execute(
          """
          insert into job (id, tenant_id, kind, name, name_key, group_name, owner, status, version,
              created_at, created_by, updated_at, updated_by)
          values (%1$d, 1, 'JOB', 'settle%1$d', 'settle%1$d', '', '', 'ENABLED', 1,
              current_timestamp, 'ana', current_timestamp, 'ana')
          """
              .formatted(id));
      statement.execute(
          """
          insert into job_version (job_id, version, tenant_id, body, hash, saved_at, saved_by)
          values (%d, 1, 1, '%s', '', current_timestamp, 'ana')
          """
              .formatted(id, body));
    }
  }
}
