package dev.wheelhouse.engine.failure;

import dev.wheelhouse.model.run.Run;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The hash that stands for an idempotency key. Each part goes in with its length before it, so
/// that no two lists of parts read the same.
final class KeyDigest {
  private final MessageDigest digest;

  private KeyDigest() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /// Of a template's text. It says nothing of the job: two jobs whose templates give one text have
  /// one key.
  static String of(String text) {
    return of(List.of("template", text));
  }

  /// Of a run's job, its place in a DAG, its slot and its parameters. The DAG run does not count: a
  /// DAG that is run again for its slot would do the same again.
  static String of(Run run, Map<String, String> values) {
    var key = new KeyDigest();
    key.part("run").part(run.target().job().toString()).part(run.nodeKey()).part(run.key().slot());
    new TreeMap<>(values).forEach((name, value) -> key.part(name).part(value));
    return key.hex();
  }

  static String of(List<String> parts) {
    var key = new KeyDigest();
    parts.forEach(key::part);
    return key.hex();
  }

  private KeyDigest part(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
    digest.update(bytes);
    return this;
  }

  private String hex() {
    return HexFormat.of().formatHex(digest.digest());
  }
}
