package dev.wheelhouse.console.versions;

import dev.wheelhouse.api.DefinitionFile;
import dev.wheelhouse.api.EngineException;
import dev.wheelhouse.api.Fault;
import dev.wheelhouse.api.Query;
import dev.wheelhouse.console.shell.Faults;
import dev.wheelhouse.console.shell.Frame;
import dev.wheelhouse.console.shell.Toast;
import dev.wheelhouse.console.text.Texts;
import dev.wheelhouse.http.wire.DefinitionFiles;
import dev.wheelhouse.http.wire.DefinitionJson;
import dev.wheelhouse.http.wire.RequestDefaults;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// Writes definitions into files and reads them, off the window's thread.
final class Exchange {
  private final Frame frame;
  private final FileChoice choice;
  private final Consumer<List<DefinitionFile>> found;

  /// @param found hears of what was read
  Exchange(Frame frame, FileChoice choice, Consumer<List<DefinitionFile>> found) {
    this.frame = frame;
    this.choice = choice;
    this.found = found;
  }

  /// Asks where to, and writes.
  ///
  /// @param names empty for all
  void write(List<String> names) {
    var suggestion = names.size() == 1 ? file(names.getFirst()) : "wheelhouse.yaml";
    choice.write(window(), suggestion).ifPresent(path -> write(names, path));
  }

  private static String file(String name) {
    return name.replace(':', '-') + ".yaml";
  }

  private void write(List<String> names, Path path) {
    frame
        .link()
        .fetch(
            it -> {
              var files = it.ask(new Query.Export(names));
              write(path, files);
              return files.size();
            },
            count -> told(texts().count("export.done", count), path.toString()),
            fault -> failed("export.failed", fault));
  }

  private static void write(Path path, List<DefinitionFile> files) {
    var json = path.toString().endsWith(".json");
    try {
      Files.writeString(
          path, json ? DefinitionFiles.write(files) : DefinitionFiles.writeYaml(files));
    } catch (IOException e) {
      throw unusable(path, e);
    }
  }

  /// Asks which, and reads.
  void read() {
    var paths = choice.read(window());
    if (!paths.isEmpty()) {
      var defaults = new RequestDefaults(frame.attached().zone(), frame.link().now());
      frame
          .link()
          .fetch(_ -> read(paths, defaults), found, fault -> failed("import.not-read", fault));
    }
  }

  private static List<DefinitionFile> read(List<Path> paths, RequestDefaults defaults) {
    List<DefinitionFile> files = new ArrayList<>();
    for (var path : paths) {
      files.addAll(read(path, defaults));
    }
    return files;
  }

  private static List<DefinitionFile> read(Path path, RequestDefaults defaults) {
    try {
      if (Files.size(path) > 4L * DefinitionJson.MAX_LENGTH) {
        throw new IOException(
            "it is larger than %d MiB".formatted(DefinitionJson.MAX_LENGTH >> 18));
      }
      var text = Files.readString(path);
      return path.toString().endsWith(".json")
          ? DefinitionFiles.read(text, defaults)
          : DefinitionFiles.readYaml(text, defaults);
    } catch (IOException e) {
      throw unusable(path, e);
    } catch (EngineException e) {
      var fault = e.fault();
      throw new EngineException.Refused(
          new Fault(fault.code(), path.getFileName() + ": " + fault.message(), fault.details()));
    }
  }

  private static EngineException.Refused unusable(Path path, IOException cause) {
    return new EngineException.Refused(
        Fault.of(Fault.INVALID_FIELD, path + " can't be used: " + cause.getMessage() + "."));
  }

  private void told(String title, String detail) {
    frame.toasts().show(Toast.success(title, detail));
  }

  private void failed(String textKey, Fault fault) {
    frame.toasts().show(Toast.error(texts().get(textKey), Faults.words(fault, texts())));
  }

  private static @Nullable Window window() {
    return Window.getWindows().stream().filter(Window::isFocused).findFirst().orElse(null);
  }

  private Texts texts() {
    return new Texts(frame.settings().languageProperty().get());
  }
}
