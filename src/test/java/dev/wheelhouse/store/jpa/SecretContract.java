package dev.wheelhouse.store.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.TenantId;
import dev.wheelhouse.store.Change;
import dev.wheelhouse.store.SealedSecret;
import dev.wheelhouse.store.UnitResult;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What every database must do with secrets and checkpoints.
abstract class SecretContract extends Contract {
  private static final TenantId OTHER = new TenantId(77);

  @Test
  @Tag("SEC3")
  void secretTakesTheFormersPlace() {
    SealedSecret later = secret(Given.TENANT, "db", "two");

    var _ = given.commit(new Change.PutSecret(secret(Given.TENANT, "db", "one")));
    var written = given.commit(new Change.PutSecret(later));

    assertEquals(UnitResult.WRITTEN, written);
    assertEquals(Optional.of(later), given.store().secrets().find(Given.TENANT, "db"));
    assertEquals(1, given.store().secrets().count());
  }

  @Test
  @Tag("SEC3")
  void tenantsHaveSecretsOfTheirOwn() {
    SealedSecret mine = secret(Given.TENANT, "db", "one");
    SealedSecret second = secret(Given.TENANT, "api", "x");
    SealedSecret others = secret(OTHER, "db", "two");

    var _ = given.commit(new Change.PutSecret(mine), new Change.PutSecret(others));
    var _ = given.commit(new Change.PutSecret(second));

    assertEquals(List.of(second, mine), given.store().secrets().list(Given.TENANT));
    assertEquals(Optional.of(others), given.store().secrets().find(OTHER, "db"));
  }

  @Test
  @Tag("SEC3")
  void deletedSecretIsGoneAndCantBeDeletedTwice() {
    var _ = given.commit(new Change.PutSecret(secret(Given.TENANT, "db", "one")));
    var delete = new Change.DeleteSecret(Given.TENANT, "db");

    assertEquals(UnitResult.WRITTEN, given.commit(delete));

    var again = assertInstanceOf(UnitResult.Stale.class, given.commit(delete));
    assertThat(again.what()).contains("no secret db");
    assertThat(given.store().secrets().list(Given.TENANT)).isEmpty();
  }

  @Test
  @Tag("X6")
  void latestCheckpointOfTheLatestAttemptCounts() {
    RunId run = new RunId(given.id());

    var _ = given.commit(keep(run, 1, "page 3"));
    var _ = given.commit(keep(run, 1, "page 4"), keep(run, 2, "page 9"));
    var _ = given.commit(keep(run, 1, "late"));

    assertEquals(Optional.of("page 9"), given.store().checkpoints().of(run));
    assertEquals(Optional.empty(), given.store().checkpoints().of(new RunId(given.id())));
  }

  private static Change keep(RunId run, int attempt, String text) {
    return new Change.KeepCheckpoint(Given.TENANT, run, attempt, text, Given.T0);
  }

  private static SealedSecret secret(TenantId tenant, String name, String text) {
    return new SealedSecret(tenant, name, "bm9uY2U=", text, "k1", Given.T0, "mara");
  }
}
