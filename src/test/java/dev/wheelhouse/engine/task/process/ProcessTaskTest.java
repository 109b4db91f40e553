package dev.wheelhouse.engine.task.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.wheelhouse.engine.task.AttemptContext;
import dev.wheelhouse.engine.task.Reports;
import dev.wheelhouse.engine.task.TaskHandler;
import dev.wheelhouse.engine.task.shell.ShellTaskHandler;
import dev.wheelhouse.engine.task.shell.Supervision;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.TenantId;
import dev.wheelhouse.model.definition.ProcessLimits;
import dev.wheelhouse.model.definition.Task;
import dev.wheelhouse.model.run.Outcome;
import dev.wheelhouse.time.SystemTimers;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Main classes and containers, as real processes under the real supervisor.
@Tag("X2")
@Tag("X4")
class ProcessTaskTest {
  private static final String SECRET = "geheim-4711";

  @TempDir Path folder;
  private SystemTimers timers;
  private ShellTaskHandler shell;
  private AttemptContext context;

  @BeforeEach
  void open() {
    timers = new SystemTimers();
    shell = handler();
    var about =
        new AttemptContext.About(
            TenantId.DEFAULT,
            "job",
            timers.instant(),
            timers.instant(),
            timers.instant(),
            ZoneOffset.UTC);
    context =
        new AttemptContext(
            new AttemptContext.Place(new RunId(12), 1),
            about,
            Map.of(),
            Duration.ZERO,
            Duration.ofSeconds(2),
            Reports.NONE);
  }

  @AfterEach
  void close() {
    timers.close();
  }

  @Test
  void mainClassOfTheJarsManifestRunsWithOptionsArgumentsAndEnvironment() throws IOException {
    Task.JavaMain task = java(jar(Greeter.class.getName()), "");

    Outcome outcome = end(ProcessTaskHandler.java(shell).begin(task, context));

    assertEquals(Outcome.Kind.FAILED, outcome.kind());
    assertEquals(2, outcome.exitCode());
    assertThat(log()).startsWith("to all hello\nmara ");
  }

  @Test
  void jarWithoutMainClassAndMissingJarFailForGood() throws IOException {
    TaskHandler<Task.JavaMain> handler = ProcessTaskHandler.java(shell);

    Outcome nameless = end(handler.begin(java(jar(""), ""), context));
    Outcome missing = end(handler.begin(java(folder.resolve("no.jar"), ""), context));

    assertEquals(Outcome.Kind.FAILED_FOR_GOOD, nameless.kind());
    assertThat(nameless.message()).contains("names no main class");
    assertEquals(Outcome.Kind.FAILED_FOR_GOOD, missing.kind());
    assertThat(missing.message()).contains("no.jar");
  }

  @Test
  void programOutlivesTheEngineAndIsFoundAgain() throws IOException {
    Task.JavaMain task = java(jar(Greeter.class.getName()), Greeter.class.getName());
    var _ = ProcessTaskHandler.java(shell).begin(task, context);
    Awaitility.await().until(() -> log().contains("mara"));

    var found = ProcessTaskHandler.java(handler()).find(task, context);

    Outcome outcome =
        switch (found) {
          case TaskHandler.Remains.Alive(var execution) -> end(execution);
          case TaskHandler.Remains.Ended(var ended) -> ended;
          case TaskHandler.Remains.NeverStarted _, TaskHandler.Remains.Gone _ ->
              throw new AssertionError(found);
        };
    assertEquals(2, outcome.exitCode());
  }

  @Test
  void machineWithoutDockerAndPodmanSaysSo() {
    Outcome outcome =
        end(ProcessTaskHandler.container(shell, folder.toString()).begin(container(), context));

    assertEquals(Outcome.Kind.FAILED_FOR_GOOD, outcome.kind());
    assertThat(outcome.message())
        .startsWith(
            "No docker or podman command was found on the PATH of this machine. Install one");
  }

  @Test
  @Tag("SEC3")
  void containerGetsItsArgumentsAndItsVariablesOnNoCommandLine() throws IOException {
    fake("docker", "echo 4711abc >$WHEELHOUSE_SCRATCH/container; cat; exit 0");

    Outcome outcome =
        end(ProcessTaskHandler.container(shell, folder.toString()).begin(container(), context));

    assertEquals(Outcome.Kind.SUCCEEDED, outcome.kind());
    List<String> calls = Files.readAllLines(folder.resolve("calls"));
    String run = calls.getFirst();
    assertThat(run)
        .startsWith("[run][--rm][--name][wheelhouse-12-1][--cidfile][")
        .endsWith(
            "/scratch/container][--env-file][/dev/stdin][--network][none][--memory][1048576]"
                + "[--cpus][0.5][--volume][/in put:/in:ro][alpine:3.20][sh][-c][echo it's $HOME]");
    assertEquals("[rm][--force][4711abc]", calls.getLast());
    assertThat(String.join("", calls)).doesNotContain(SECRET);
    assertThat(log()).contains("PASSWORD=" + SECRET + "\n").contains("WHEELHOUSE_RUN_ID=12\n");
  }

  @Test
  @Tag("X3")
  void containerIsRemovedAlsoWhenItsCommandIsKilled() throws IOException {
    fake(
        "podman",
        "trap '' TERM; echo 4711abc >$WHEELHOUSE_SCRATCH/container; echo up; while :; do sleep 0.1;"
            + " done");
    var execution =
        ProcessTaskHandler.container(shell, folder.toString()).begin(container(), context);
    Awaitility.await().until(() -> log().contains("up"));

    execution.stop(Duration.ofMillis(300));

    assertEquals(Outcome.Kind.STOPPED, end(execution).kind());
    assertThat(folder.resolve("calls")).content().endsWith("[rm][--force][4711abc]\n");
  }

  @Test
  void commandThatNeverMadeAContainerRemovesNone() throws IOException {
    fake("docker", "echo the name is in use >&2; exit 125");

    Outcome outcome =
        end(ProcessTaskHandler.container(shell, folder.toString()).begin(container(), context));

    assertEquals(125, outcome.exitCode());
    assertThat(outcome.message()).contains("the name is in use");
    assertThat(Files.readAllLines(folder.resolve("calls"))).hasSize(1);
  }

  @Test
  void variableOfSeveralLinesFailsForGood() throws IOException {
    fake("docker", "true");
    var task = new Task.Container("x", List.of(), Map.of("A", "1\n2"), List.of(), false, 0, 0);

    Outcome outcome =
        end(ProcessTaskHandler.container(shell, folder.toString()).begin(task, context));

    assertEquals(Outcome.Kind.FAILED_FOR_GOOD, outcome.kind());
    assertThat(outcome.message()).contains("variable A");
  }

  private ShellTaskHandler handler() {
    return new ShellTaskHandler(
        folder.resolve("runs"), new Supervision(folder.resolve("lib"), System.getenv(), timers));
  }

  private static Task.Container container() {
    return new Task.Container(
        "alpine:3.20",
        List.of("sh", "-c", "echo it's $HOME"),
        Map.of("PASSWORD", SECRET),
        List.of("/in put:/in:ro"),
        true,
        1 << 20,
        0.5);
  }

  private static Task.JavaMain java(Path jar, String mainClass) {
    return new Task.JavaMain(
        List.of(jar.toString()),
        mainClass,
        List.of("-Dgreeting=hello", "-XX:TieredStopAtLevel=1"),
        List.of("to", "all"),
        Map.of("NAME", "mara"),
        ProcessLimits.NONE);
  }

  /// A command that writes down its arguments, each in brackets.
  private void fake(String name, String then) throws IOException {
    Path script = folder.resolve(name);
    String remember = "printf '[%s]' \"$@\" >>" + folder.resolve("calls") + "; echo >>";
    Files.writeString(
        script,
        "#!/bin/sh\n"
            + remember
            + folder.resolve("calls")
            + "\n[ \"$1\" = run ] || exit 0\n"
            + then
            + "\n");
    assertThat(script.toFile().setExecutable(true)).isTrue();
  }

  private Path jar(String mainClass) throws IOException {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    if (!mainClass.isEmpty()) {
      manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, mainClass);
    }
    String entry = Greeter.class.getName().replace('.', '/') + ".class";
    Path jar = folder.resolve("greeter.jar");
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest);
        InputStream code = Greeter.class.getClassLoader().getResourceAsStream(entry)) {
      out.putNextEntry(new JarEntry(entry));
      var _ = Objects.requireNonNull(code).transferTo(out);
    }
    return jar;
  }

  private String log() throws IOException {
    var range = shell.log(context.place()).orElseThrow().read(0, 100_000);
    return new String(range.bytes(), StandardCharsets.UTF_8);
  }

  private static Outcome end(TaskHandler.Execution execution) {
    Outcome outcome = execution.outcome().orTimeout(60, TimeUnit.SECONDS).join();
    return assertInstanceOf(Outcome.class, outcome);
  }
}
