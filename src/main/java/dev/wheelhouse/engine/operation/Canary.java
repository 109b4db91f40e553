package dev.wheelhouse.engine.operation;

import dev.wheelhouse.model.control.ItemState;
import dev.wheelhouse.store.Tally;
import java.util.Optional;

/// How a canary goes on (U6): first one, then 5 %, then the rest. Each share is awaited before the
/// next begins. What the engine refuses tries nothing, so it counts for no share.
///
/// It stops when the first one fails at all; when one of the second share fails with the same error
/// as before; and when more than half of the second share fails, with whatever error.
final class Canary {
  private static final int FIRST = 1;
  private static final int PART = 20;

  private Canary() {}

  /// 1, 2 or 3.
  static int stage(long total, Tally tally) {
    if (tally.tried() < FIRST || (tally.tried() == FIRST && underWay(tally))) {
      return 1;
    }
    if (stops(total, tally).isPresent()) {
      return tally.tried() == FIRST ? 1 : 2;
    }
    long both = FIRST + second(total);
    boolean second = tally.tried() < both || (tally.tried() == both && underWay(tally));
    return second ? 2 : 3;
  }

  /// How many more may begin now.
  static long room(long total, Tally tally) {
    return switch (stage(total, tally)) {
      case 1 -> FIRST - tally.tried();
      case 2 -> FIRST + second(total) - tally.tried();
      default -> Long.MAX_VALUE;
    };
  }

  /// Why it goes no further.
  static Optional<String> stops(long total, Tally tally) {
    long failed = tally.of(ItemState.FAILED);
    if (tally.tried() > FIRST + second(total) || failed == 0) {
      return Optional.empty();
    }
    if (tally.tried() <= FIRST) {
      return Optional.of("The first run failed again; the rest was not begun.");
    }
    if (tally.again() > 0) {
      return Optional.of(
          "%d of the first %d runs failed with the same error as before; the rest was not begun."
              .formatted(tally.again(), tally.tried()));
    }
    return failed * 2 > second(total)
        ? Optional.of(
            "%d of the first %d runs failed; the rest was not begun."
                .formatted(failed, tally.tried()))
        : Optional.empty();
  }

  private static boolean underWay(Tally tally) {
    return tally.of(ItemState.UNDER_WAY) > 0;
  }

  private static long second(long total) {
    return Math.max(1, total / PART);
  }
}
