package dev.wheelhouse.model.planted;

import dev.wheelhouse.api.Fault;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/// What a model class must not do. Never called: [dev.wheelhouse.ArchitectureTest] reads its byte
/// code and expects refusals.
final class ImpureRule {
  private ImpureRule() {}

  static final class ClockByReference {
    Supplier<Instant> now() {
      return Instant::now;
    }
  }

  static final class ClockByCall {
    LocalDate today() {
      return LocalDate.now(ZoneId.of("UTC"));
    }
  }

  static final class ClockByNanos {
    long nanos() {
      return System.nanoTime();
    }
  }

  static final class ClockByField {
    final Clock clock = Clock.systemUTC();
  }

  static final class GivenClock {
    Instant now(Clock clock) {
      return Instant.now(clock).plusNanos(clock.instant().getNano());
    }
  }

  static final class SleeperHelper {
    void sleep() throws InterruptedException {
      TimeUnit.SECONDS.sleep(1);
    }
  }

  static final class SleeperByCall {
    void sleep() throws InterruptedException {
      Thread.sleep(1);
    }
  }

  static final class UpperFloor {
    String code(Fault fault) {
      return fault.code();
    }
  }

  static final class FileReader {
    Path path() {
      return Path.of("x");
    }
  }
}
