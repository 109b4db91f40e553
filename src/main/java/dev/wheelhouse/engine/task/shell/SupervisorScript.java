package dev.wheelhouse.engine.task.shell;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;

/// The supervisor's script, installed under a name made from its content: a newer engine installs
/// its own beside it, and running supervisors keep the one that they are reading.
final class SupervisorScript {
  private static final int NAME_BYTES = 6;

  private SupervisorScript() {}

  static Path install(Path folder) {
    try {
      byte[] content = content();
      Path script = folder.resolve("supervisor-" + digest(content) + ".sh");
      if (!Files.exists(script) || !Arrays.equals(content, Files.readAllBytes(script))) {
        write(folder, script, content);
      }
      return script.toAbsolutePath();
    } catch (IOException e) {
      throw new UncheckedIOException("installing the supervisor in " + folder, e);
    }
  }

  private static void write(Path folder, Path script, byte[] content) throws IOException {
    Files.createDirectories(folder);
    Path temporary = Files.createTempFile(folder, "supervisor", ".tmp");
    Files.write(temporary, content);
    Files.move(
        temporary, script, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private static byte[] content() throws IOException {
    try (InputStream stream = SupervisorScript.class.getResourceAsStream("supervisor.sh")) {
      return Objects.requireNonNull(stream, "supervisor.sh on the class path").readAllBytes();
    }
  }

  private static String digest(byte[] content) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(content);
      return HexFormat.of().formatHex(hash, 0, NAME_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
