package dev.wheelhouse.store.jpa;

import static dev.wheelhouse.store.UnitResult.WRITTEN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.TenantId;
import dev.wheelhouse.model.definition.DataSource;
import dev.wheelhouse.store.Change;
import dev.wheelhouse.store.ExpectedCallback;
import dev.wheelhouse.store.UnitResult;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What every store keeps for SQL and HTTP tasks: written once, run on H2 and on PostgreSQL.
@Tag("X2")
@Tag("X8")
abstract class ServiceContract extends Contract {
  private static final DataSource BILLING =
      new DataSource("billing", "jdbc:postgresql://h/b", "ann", "pg", "", "");
  private static final ExpectedCallback WAITING =
      new ExpectedCallback("ab12", Given.TENANT, new RunId(7), 2, Given.T0, null);

  @Test
  void dataSourceIsKeptReplacedAndDeleted() {
    var second = new DataSource("archive", "jdbc:h2:mem:x", "", "", "/d.jar", "a.Driver");
    var moved = new DataSource("billing", "jdbc:postgresql://i/b", "ann", "pg", "", "");

    assertEquals(WRITTEN, given.commit(new Change.SaveDataSource(Given.TENANT, BILLING)));
    assertEquals(WRITTEN, given.commit(new Change.SaveDataSource(Given.TENANT, second)));
    assertEquals(WRITTEN, given.commit(new Change.SaveDataSource(Given.TENANT, moved)));

    var reads = given.store().services();
    assertEquals(List.of(second, moved), reads.dataSources(Given.TENANT));
    assertEquals(Optional.of(moved), reads.dataSource(Given.TENANT, "billing"));
    assertEquals(Optional.empty(), reads.dataSource(new TenantId(99), "billing"));
    assertEquals(WRITTEN, given.commit(new Change.DeleteDataSource(Given.TENANT, "billing")));
    assertInstanceOf(
        UnitResult.Stale.class, given.commit(new Change.DeleteDataSource(Given.TENANT, "billing")));
    assertEquals(List.of(second), reads.dataSources(Given.TENANT));
  }

  @Test
  void firstAnswerOfACallbackHolds() {
    var first = new ExpectedCallback.Answer(Given.T0, true, "well", Map.of("rows", "7"));
    var other = new ExpectedCallback.Answer(Given.T0, false, "no", Map.of());

    assertEquals(WRITTEN, given.commit(new Change.ExpectCallback(WAITING)));
    assertEquals(Optional.of(WAITING), given.store().services().callback("ab12"));
    assertEquals(WRITTEN, given.commit(new Change.AnswerCallback("ab12", first)));
    assertInstanceOf(
        UnitResult.Stale.class, given.commit(new Change.AnswerCallback("ab12", other)));

    var answered = new ExpectedCallback("ab12", Given.TENANT, new RunId(7), 2, Given.T0, first);
    assertEquals(Optional.of(answered), given.store().services().callback("ab12"));
  }

  @Test
  void callbackNobodyWaitsForHasNoRow() {
    var answer = new ExpectedCallback.Answer(Given.T0, true, "", Map.of());

    assertInstanceOf(
        UnitResult.Stale.class, given.commit(new Change.AnswerCallback("nobody", answer)));
    assertEquals(Optional.empty(), given.store().services().callback("nobody"));
  }
}
