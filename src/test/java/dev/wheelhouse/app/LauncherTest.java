package dev.wheelhouse.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// The file `wheelhouse` at the root, in a checkout whose JDKs and Maven write down what they are
/// asked to do.
@Tag("L2")
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {
  private static final Instant BUILT = Instant.parse("2026-02-18T02:00:00Z");

  /// All of the system that it may use; Maven is not among them.
  private static final List<String> TOOLS =
      List.of(
          "cat",
          "find",
          "flock",
          "head",
          "mkdir",
          "readlink",
          "rm",
          "rmdir",
          "sed",
          "sleep",
          "touch");

  @TempDir private Path folder;
  private Path checkout;
  private Path builds;
  private Path jdk;

  @BeforeEach
  void layOutACheckout() throws IOException {
    checkout = Files.createDirectories(folder.resolve("check out's"));
    builds = folder.resolve("builds");
    jdk = jdk("jdk new", "25.0.1", "printf '%s\\n' \"$@\"; exit 7");
    Files.copy(Path.of("wheelhouse"), checkout.resolve("wheelhouse"));
    executable(checkout.resolve("wheelhouse"));
    executable(
        write(
            "bin/mvn",
            "#!/bin/sh\necho \"$JAVA_HOME $*\" >> '%s'\nmkdir -p target/lib target/javafx\nsleep 0.3\ntouch target/wheelhouse.jar\n"
                .formatted(builds)));
    for (String tool : TOOLS) {
      linkTool(tool);
    }
    for (String file : List.of("pom.xml", "src/main/Source", "target/wheelhouse.jar")) {
      Path path = Files.createDirectories(checkout.resolve(file).getParent());
      Files.setLastModifiedTime(
          Files.createFile(checkout.resolve(file)), FileTime.from(BUILT.minusSeconds(60)));
      Files.setLastModifiedTime(path, FileTime.from(BUILT.minusSeconds(60)));
    }
    Files.createDirectories(checkout.resolve("target/lib"));
    Files.createDirectories(checkout.resolve("target/javafx"));
    age(checkout.resolve("src/main"), BUILT.minusSeconds(60));
    age(checkout.resolve("target/wheelhouse.jar"), BUILT);
  }

  @Test
  void argumentsAndExitCodePassThroughFromAnyFolderAndThroughLinks() throws Exception {
    Path link = folder.resolve("a link");
    Files.createSymbolicLink(link, Path.of("check out's/wheelhouse"));

    Result result = start(link, jdk, "cron", "next", "0 0 2 * * ?", "");

    assertEquals(7, result.exitCode());
    assertThat(result.output())
        .endsWith("dev.wheelhouse.app.Main\ncron\nnext\n0 0 2 * * ?\n\n")
        .contains(checkout + "/target/wheelhouse.jar:" + checkout + "/target/lib/*");
    assertTrue(Files.notExists(builds));
  }

  @Test
  void sourceNewerThanTheBuildIsBuiltOnceForTwoStarts() throws Exception {
    age(checkout.resolve("src/main/Source"), BUILT.plusSeconds(1));

    Process one = process(checkout.resolve("wheelhouse"), jdk, "demo");
    Process other = process(checkout.resolve("wheelhouse"), jdk, "demo");
    List<Integer> exitCodes = List.of(result(one).exitCode(), result(other).exitCode());

    assertEquals(List.of(7, 7), exitCodes);
    assertThat(Files.readAllLines(builds)).hasSize(1).first().asString().startsWith(jdk.toString());
  }

  @Test
  void buildThatFailsStartsNothing() throws Exception {
    age(checkout.resolve("pom.xml"), BUILT.plusSeconds(1));
    executable(write("bin/mvn", "#!/bin/sh\necho 'no compiler today'\nexit 1\n"));

    Result result = start(checkout.resolve("wheelhouse"), jdk, "demo");

    assertEquals(70, result.exitCode());
    assertThat(result.output()).contains("no compiler today", "the build failed");
  }

  @Test
  void missingMavenIsNamed() throws Exception {
    age(checkout.resolve("pom.xml"), BUILT.plusSeconds(1));
    Files.delete(folder.resolve("bin/mvn"));

    Result result = start(checkout.resolve("wheelhouse"), jdk, "demo");

    assertEquals(69, result.exitCode());
    assertThat(result.output()).contains("Install Maven");
  }

  @Test
  void olderJdkIsPassedOver() throws Exception {
    Path old = jdk("jdk old", "17.0.15", "echo old; exit 1");
    Path home = Files.createDirectories(folder.resolve("home/.sdkman/candidates/java"));
    Files.createSymbolicLink(home.resolve("25-tem"), jdk);

    Result result = start(checkout.resolve("wheelhouse"), old, "--print-jdk");

    assertEquals(0, result.exitCode());
    assertThat(result.output()).doesNotContain("jdk old");
  }

  private void linkTool(String name) throws IOException {
    for (Path tools : List.of(Path.of("/usr/bin"), Path.of("/bin"))) {
      if (Files.exists(tools.resolve(name)) && Files.notExists(folder.resolve("bin/" + name))) {
        Files.createSymbolicLink(folder.resolve("bin/" + name), tools.resolve(name));
      }
    }
  }

  private Path jdk(String name, String version, String java) throws IOException {
    executable(write(name + "/bin/java", "#!/bin/sh\n" + java + "\n"));
    executable(write(name + "/bin/javac", "#!/bin/sh\n"));
    write(name + "/release", "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
    return folder.resolve(name);
  }

  private Path write(String name, String content) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, content);
  }

  private static void executable(Path file) throws IOException {
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private static void age(Path file, Instant at) throws IOException {
    Files.setLastModifiedTime(file, FileTime.from(at));
  }

  private Result start(Path launcher, Path javaHome, String... arguments) throws Exception {
    return result(process(launcher, javaHome, arguments));
  }

  private Process process(Path launcher, Path javaHome, String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of(launcher.toString()));
    command.addAll(List.of(arguments));
    var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
    builder.environment().clear();
    builder
        .environment()
        .putAll(
            Map.of(
                "JAVA_HOME", javaHome.toString(),
                "HOME", folder.resolve("home").toString(),
                "PATH", folder.resolve("bin").toString()));
    return builder.start();
  }

  private static Result result(Process process) throws Exception {
    String output = new String(process.getInputStream().readAllBytes());
    assertTrue(process.waitFor(60, TimeUnit.SECONDS));
    return new Result(process.exitValue(), output);
  }

  private record Result(int exitCode, String output) {}
}
