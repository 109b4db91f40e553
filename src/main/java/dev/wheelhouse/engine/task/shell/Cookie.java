package dev.wheelhouse.engine.task.shell;

import java.security.SecureRandom;
import java.util.HexFormat;

/// The value of WHEELHOUSE_ATTEMPT: unique on a machine with several engines and stores.
final class Cookie {
  private static final SecureRandom random = new SecureRandom();
  private static final int BYTES = 16;

  private Cookie() {}

  static String fresh() {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
