package dev.wheelhouse.store.jpa;

import static dev.wheelhouse.store.UnitResult.WRITTEN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.wheelhouse.model.JobId;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.TenantId;
import dev.wheelhouse.model.TriggerId;
import dev.wheelhouse.model.definition.DefinitionStatus;
import dev.wheelhouse.model.definition.FiringRules;
import dev.wheelhouse.model.definition.MisfirePolicy;
import dev.wheelhouse.model.definition.Trigger;
import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.store.ArmedTrigger;
import dev.wheelhouse.store.Change;
import dev.wheelhouse.store.PublishedEvent;
import dev.wheelhouse.store.UnitResult;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What every store does with events: written once, run on H2 and on PostgreSQL.
@Tag("ST1")
@Tag("T2")
abstract class EventContract extends Contract {
  private static final Instant T0 = Given.T0;
  private static final TenantId OTHER = new TenantId(77);

  @Test
  void eventIsReadAsItWasWritten() {
    var event = event("paid", "e1", Map.of("region", "north", "order.id", "7"), T0);

    UnitResult result = given.commit(new Change.PublishEvent(event));

    assertEquals(WRITTEN, result);
    var reads = given.store().events();
    assertEquals(Optional.of(event), reads.byId(Given.TENANT, "paid", "e1"));
    assertEquals(Optional.empty(), reads.byId(Given.TENANT, "paid", "e2"));
    assertEquals(Optional.empty(), reads.byId(Given.TENANT, "sent", "e1"));
    assertEquals(Optional.empty(), reads.byId(OTHER, "paid", "e1"));
  }

  @Test
  void secondEventOfOneIdIsStaleWithItsRunsAndOfAnotherNameIsNot() {
    given.commit(new Change.PublishEvent(event("paid", "e1", Map.of(), T0)));
    Run run = given.queued(new JobId(5), "event:e1");

    UnitResult again =
        given.commit(
            new Change.CreateRun(run), new Change.PublishEvent(event("paid", "e1", Map.of(), T0)));
    UnitResult other = given.commit(new Change.PublishEvent(event("sent", "e1", Map.of(), T0)));

    assertInstanceOf(UnitResult.Stale.class, again);
    assertEquals(Optional.empty(), given.store().runs().run(run.id()));
    assertEquals(WRITTEN, other);
  }

  @Test
  void firstEventThatFitsIsFoundFromAnInstantOnHoweverManyDoNot() {
    for (int i = 0; i < 450; i++) {
      var payload = Map.of("n", Integer.toString(i), "region", i % 2 == 0 ? "north" : "south");
      given.commit(new Change.PublishEvent(event("paid", "e" + i, payload, T0.plusMillis(i / 10))));
    }

    assertEquals("e430", first(Map.of("n", "430"), T0));
    assertEquals("e1", first(Map.of("region", "south"), T0));
    assertEquals("e20", first(Map.of(), T0.plusMillis(2)));
    assertEquals("e20", first(Map.of("region", "north"), T0.plusMillis(2)));
    assertEquals("none", first(Map.of("n", "430"), T0.plusMillis(44)));
    assertEquals("none", first(Map.of("region", "west"), T0));
  }

  @Test
  void onlyEnabledTriggersOfThatEventWaitForIt() {
    var waiting = onEvent("a", "paid", Map.of("region", "north"));
    ArmedTrigger first = save("first", waiting);
    save("second", onEvent("a", "sent", Map.of()));
    save("third", new Trigger.Cron("a", "paid", ZoneOffset.UTC, MisfirePolicy.SKIP));
    ArmedTrigger off = save("fourth", waiting);
    ArmedTrigger last = save("fifth", waiting);
    given.commit(
        new Change.SetStatus(
            off.job(), 1, DefinitionStatus.ENABLED, DefinitionStatus.DISABLED, List.of()));

    assertEquals(List.of(first, last), given.store().events().waitingFor(Given.TENANT, "paid"));
    assertEquals(List.of(), given.store().events().waitingFor(OTHER, "paid"));
  }

  private String first(Map<String, String> filter, Instant from) {
    return given
        .store()
        .events()
        .first(Given.TENANT, "paid", filter, from)
        .map(PublishedEvent::eventId)
        .orElse("none");
  }

  private PublishedEvent event(String name, String id, Map<String, String> payload, Instant at) {
    var runs = List.of(new RunId(4), new RunId(9));
    return new PublishedEvent(given.id(), Given.TENANT, name, id, payload, runs, at, "ana");
  }

  private static Trigger onEvent(String key, String event, Map<String, String> filter) {
    return new Trigger.OnEvent(key, event, filter, ZoneOffset.UTC, FiringRules.USUAL);
  }

  private ArmedTrigger save(String name, Trigger trigger) {
    var id = new JobId(given.id());
    var armed =
        new ArmedTrigger(new TriggerId(given.id()), Given.TENANT, id, 1, false, trigger, null);
    var job = Given.job(name).with(List.of(trigger));
    given.commit(new Change.SaveVersion(Given.saved(id, 1, job), List.of(armed)));
    return armed;
  }
}
