package dev.wheelhouse.engine.secret;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// Takes known secrets out of texts and logs (SEC3). A secret of several lines is also masked line
/// by line, as programs print it.
///
/// In a log each byte of a secret becomes an asterisk, so that offsets stay true.
public final class Masking {
  /// A shorter value would turn up in innocent text.
  public static final int SHORTEST = 4;

  public static final Masking NONE = new Masking(List.of());
  private static final String MASK = "••••";
  private static final String CUT = "…";
  private static final Pattern CONTROLS = Pattern.compile("\\p{Cntrl}+");

  private final List<String> values;
  private final List<byte[]> patterns;

  private Masking(Collection<String> secrets) {
    Set<String> all = new TreeSet<>();
    for (String secret : secrets) {
      all.add(secret);
      all.add(CONTROLS.matcher(secret).replaceAll(" ").strip());
      secret.lines().map(String::strip).forEach(all::add);
    }
    all.removeIf(value -> value.length() < SHORTEST);
    values = all.stream().sorted(Comparator.comparingInt(String::length).reversed()).toList();
    patterns = values.stream().map(value -> value.getBytes(UTF_8)).toList();
  }

  public static Masking of(Collection<String> secrets) {
    return secrets.isEmpty() ? NONE : new Masking(secrets);
  }

  public boolean masksNothing() {
    return values.isEmpty();
  }

  /// The text without secrets, also without what is left of one where the text was cut.
  public String text(String text) {
    String masked = text;
    for (String value : values) {
      masked = masked.replace(value, MASK);
    }
    for (String value : values) {
      for (int length = value.length() - 1; length >= SHORTEST; length--) {
        masked = masked.replace(value.substring(0, length) + CUT, MASK + CUT);
        String end = value.substring(value.length() - length);
        masked = masked.startsWith(end) ? MASK + masked.substring(length) : masked;
      }
    }
    return masked;
  }

  /// Bytes of the longest secret.
  int longest() {
    return patterns.stream().mapToInt(it -> it.length).max().orElse(0);
  }

  /// A part of a log without secrets.
  ///
  /// @param cutBefore the log before it is gone: it may begin amid a secret
  /// @param cutAfter the same at its end
  byte[] bytes(byte[] log, boolean cutBefore, boolean cutAfter) {
    byte[] masked = log.clone();
    for (byte[] pattern : patterns) {
      for (int at = find(log, pattern, 0); at >= 0; at = find(log, pattern, at + 1)) {
        Arrays.fill(masked, at, at + pattern.length, (byte) '*');
      }
    }
    if (cutBefore) {
      Arrays.fill(masked, 0, begunBefore(log), (byte) '*');
    }
    if (cutAfter) {
      Arrays.fill(masked, log.length - unfinished(log, SHORTEST), log.length, (byte) '*');
    }
    return masked;
  }

  /// How many bytes at the end may be the beginning of a secret.
  ///
  /// @param least fewer bytes don't count
  int unfinished(byte[] log, int least) {
    int most = 0;
    for (byte[] pattern : patterns) {
      for (int length = Math.min(pattern.length - 1, log.length); length >= least; length--) {
        if (same(log, log.length - length, pattern, 0, length)) {
          most = Math.max(most, length);
          break;
        }
      }
    }
    return most;
  }

  private int begunBefore(byte[] log) {
    int most = 0;
    for (byte[] pattern : patterns) {
      for (int length = Math.min(pattern.length - 1, log.length); length >= SHORTEST; length--) {
        if (same(log, 0, pattern, pattern.length - length, length)) {
          most = Math.max(most, length);
          break;
        }
      }
    }
    return most;
  }

  private static int find(byte[] log, byte[] pattern, int from) {
    for (int at = from; at <= log.length - pattern.length; at++) {
      if (log[at] == pattern[0] && same(log, at, pattern, 0, pattern.length)) {
        return at;
      }
    }
    return -1;
  }

  private static boolean same(byte[] log, int at, byte[] pattern, int from, int length) {
    return Arrays.equals(log, at, at + length, pattern, from, from + length);
  }
}
