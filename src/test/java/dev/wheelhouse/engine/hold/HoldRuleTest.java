package dev.wheelhouse.engine.hold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.TenantId;
import dev.wheelhouse.model.control.Hold;
import dev.wheelhouse.model.control.HoldPlace;
import dev.wheelhouse.model.control.HoldPlace.Level;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which holds are in the way of which work.
@Tag("K1")
class HoldRuleTest {
  private static final Instant T0 = Instant.parse("2026-03-02T00:00:00Z");
  private static final TenantId OTHER = new TenantId(77);
  private static final long RUN = 1;
  private static final long DAG_RUN = 2;
  private static final long JOB = 3;
  private static final long DAG = 4;

  /// Of a node's run: `own` is a run that passes no hold, `before` and `after` are runs that pass
  /// holds and were made before or after the hold was set.
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # level, on,        own,  after, before
          ENGINE,  '',        true, false, true
          TENANT,  '',        true, false, true
          POOL,    default,   true, false, true
          POOL,    other,     false, false, false
          GROUP,   money,     true, false, true
          GROUP,   news,      true, false, true
          GROUP,   other,     false, false, false
          DAG,     4,         true, false, true
          DAG,     9,         false, false, false
          JOB,     3,         true, false, true
          JOB,     9,         false, false, false
          RUN,     2,         true, false, true
          RUN,     1,         true, true,  true
          RUN,     9,         false, false, false
          """)
  void levelsOverridesAndTimes(Level level, String on, boolean own, boolean after, boolean before) {
    Hold hold = hold(1, TenantId.DEFAULT, level, on);

    assertEquals(
        List.of(own, after, after, before),
        List.of(
            HoldRule.keeps(hold, work(null)),
            HoldRule.keeps(hold, work(T0.plusSeconds(1))),
            HoldRule.keeps(hold, work(T0)),
            HoldRule.keeps(hold, work(T0.minusSeconds(1)))));
  }

  @ParameterizedTest
  @CsvSource({"ENGINE,'',true", "POOL,default,true", "TENANT,'',false", "GROUP,money,false"})
  void enginesAndPoolsAreEverybodys(Level level, String on, boolean keeps) {
    assertEquals(keeps, HoldRule.keeps(hold(1, OTHER, level, on), work(null)));
  }

  @Test
  void theWidestComesFirstThenTheOldest() {
    List<Hold> holds =
        List.of(
            hold(4, TenantId.DEFAULT, Level.RUN, "1"),
            hold(3, TenantId.DEFAULT, Level.JOB, "3"),
            hold(2, TenantId.DEFAULT, Level.JOB, "3"),
            hold(1, TenantId.DEFAULT, Level.ENGINE, ""));

    assertThat(HoldRule.inTheWay(holds, work(null)))
        .extracting(Hold::id)
        .containsExactly(1L, 2L, 3L, 4L);
  }

  /// Holds are independent of each other: taking one away takes that one away, and nothing is held
  /// when none is left.
  @Test
  void liftingOneLeavesExactlyTheOthers() {
    var random = new Random(42);
    for (int round = 0; round < 500; round++) {
      List<Hold> holds = new ArrayList<>();
      for (int i = 0; i < random.nextInt(8); i++) {
        holds.add(any(i, random));
      }
      Work work = work(random.nextBoolean() ? null : T0.plusSeconds(random.nextInt(3) - 1));

      while (!holds.isEmpty()) {
        List<Hold> left = new ArrayList<>(HoldRule.inTheWay(holds, work));
        Hold lifted = holds.remove(random.nextInt(holds.size()));
        left.remove(lifted);
        assertEquals(left, HoldRule.inTheWay(holds, work));
      }
      assertEquals(List.of(), HoldRule.inTheWay(holds, work));
    }
  }

  private static Hold any(long id, Random random) {
    Level level = Level.values()[random.nextInt(Level.values().length)];
    String on =
        switch (level) {
          case ENGINE, TENANT -> "";
          case POOL -> random.nextBoolean() ? "default" : "other";
          case GROUP -> random.nextBoolean() ? "money" : "other";
          case DAG, JOB, RUN -> Integer.toString(1 + random.nextInt(5));
        };
    return hold(id, random.nextBoolean() ? TenantId.DEFAULT : OTHER, level, on);
  }

  private static Hold hold(long id, TenantId tenant, Level level, String on) {
    boolean byId = level == Level.DAG || level == Level.JOB || level == Level.RUN;
    return new Hold(
        id,
        tenant,
        new HoldPlace(level, on),
        byId ? Long.parseLong(on) : 0,
        Hold.Cause.PERSON,
        "mara",
        "why",
        T0,
        null);
  }

  private static Work work(@Nullable Instant passes) {
    return new Work(
        TenantId.DEFAULT,
        "default",
        Set.of("money", "news"),
        Set.of(RUN, DAG_RUN, JOB, DAG),
        Set.of(),
        new RunId(RUN),
        passes);
  }
}
