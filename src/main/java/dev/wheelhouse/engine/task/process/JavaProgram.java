package dev.wheelhouse.engine.task.process;

import dev.wheelhouse.model.definition.ExitCodes;
import dev.wheelhouse.model.definition.Task;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarFile;

/// A Java virtual machine that tasks run on.
///
/// @param executable its launcher
record JavaProgram(String executable) {

  /// The engine's own; one whose runtime was made without a launcher uses the one on the PATH.
  static JavaProgram ofThisEngine() {
    Path own = Path.of(System.getProperty("java.home", ""), "bin", "java");
    return new JavaProgram(Files.isExecutable(own) ? own.toString() : "java");
  }

  Task.Shell command(Task.JavaMain task) {
    List<String> words = new ArrayList<>();
    words.add(executable);
    words.addAll(task.options());
    words.add("-classpath");
    words.add(String.join(File.pathSeparator, task.classpath()));
    words.add(task.mainClass().isEmpty() ? mainClass(task) : task.mainClass());
    words.addAll(task.arguments());
    return new Task.Shell(
        words, false, "", task.environment(), "", ExitCodes.USUAL, task.limits(), "");
  }

  private static String mainClass(Task.JavaMain task) {
    String first = task.classpath().getFirst();
    try (JarFile jar = new JarFile(first)) {
      return Optional.ofNullable(jar.getManifest())
          .map(it -> it.getMainAttributes().getValue(Attributes.Name.MAIN_CLASS))
          .orElseThrow(
              () ->
                  new Untranslatable(
                      "The manifest of %s names no main class. Name the class in the task."
                          .formatted(first)));
    } catch (IOException e) {
      throw new Untranslatable(
          "The jar %s can't be read (%s). Correct the class path, or name the main class."
              .formatted(first, e.getMessage()));
    }
  }
}
