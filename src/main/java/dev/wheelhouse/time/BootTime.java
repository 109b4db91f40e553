package dev.wheelhouse.time;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/// The time since the machine was started, sleep included, as Linux tells it.
final class BootTime {
  private static final Path UPTIME = Path.of("/proc/uptime");

  private BootTime() {}

  /// Empty where the system does not tell.
  static Optional<Duration> read() {
    try {
      return Optional.of(parse(Files.readString(UPTIME)));
    } catch (IOException | NumberFormatException notHere) {
      return Optional.empty();
    }
  }

  /// @param uptime seconds with a fraction, then other figures
  static Duration parse(String uptime) {
    String seconds = uptime.strip().split(" ", 2)[0];
    return Duration.ofNanos(new BigDecimal(seconds).movePointRight(9).longValueExact());
  }
}
