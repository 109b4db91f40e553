package dev.wheelhouse.sample;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.wheelhouse.model.definition.ExitCodes;
import dev.wheelhouse.model.definition.Task;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/// Real files that a sample's tasks work on, and the tasks that do.
///
/// @param variable of the tasks' environment that names the folder
record SampleFolder(Path path, String variable) {
  static final String VARIABLE = "SAMPLE_FOLDER";

  SampleFolder(Path path) {
    this(path, VARIABLE);
  }

  /// A task that runs a script of the sample's in this folder.
  ///
  /// @param script as a resource beside this class
  /// @param environment values are templates
  Task.Shell task(String script, Map<String, String> environment) {
    Map<String, String> all = new TreeMap<>(environment);
    all.put(variable, path.toString().replace("${", "$${"));
    return new Task.Shell(List.of(text(script)), true, "", all, "", ExitCodes.USUAL);
  }

  /// The folder that a task was made for.
  static Optional<Path> of(Task.Shell task, String variable) {
    return Optional.ofNullable(task.environment().get(variable))
        .map(value -> Path.of(value.replace("$${", "${")));
  }

  /// Makes the folder and a file in it, unless it is there.
  void file(String name, String content) {
    try {
      Files.createDirectories(path);
      if (!Files.exists(path.resolve(name))) {
        Files.writeString(path.resolve(name), content);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("making the sample's file " + path.resolve(name), e);
    }
  }

  void create() {
    try {
      Files.createDirectories(path);
    } catch (IOException e) {
      throw new UncheckedIOException("making the sample's folder " + path, e);
    }
  }

  private static String text(String resource) {
    try (InputStream script = SampleFolder.class.getResourceAsStream(resource)) {
      return new String(Objects.requireNonNull(script, resource).readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("reading the sample's script " + resource, e);
    }
  }
}
