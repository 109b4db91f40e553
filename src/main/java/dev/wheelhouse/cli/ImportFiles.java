package dev.wheelhouse.cli;

import dev.wheelhouse.api.DefinitionFile;
import dev.wheelhouse.api.EngineException;
import dev.wheelhouse.http.wire.DefinitionFiles;
import dev.wheelhouse.http.wire.RequestDefaults;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The definitions of some files, and where each stands.
record ImportFiles(List<DefinitionFile> definitions, Map<String, Path> places) {

  /// @param paths files, or folders whose YAML and JSON files are meant
  static ImportFiles read(List<Path> paths, InstantSource clock) {
    var defaults = new RequestDefaults(ZoneId.systemDefault(), clock.instant());
    List<DefinitionFile> definitions = new ArrayList<>();
    Map<String, Path> places = new HashMap<>();
    for (Path path : paths.stream().flatMap(ImportFiles::files).toList()) {
      for (DefinitionFile file : read(new InputFile(path), defaults)) {
        definitions.add(file);
        places.put(file.definition().name(), path);
      }
    }
    return new ImportFiles(definitions, places);
  }

  private static Stream<Path> files(Path path) {
    if (!Files.isDirectory(path)) {
      return Stream.of(path);
    }
    try (Stream<Path> inside = Files.list(path)) {
      List<Path> found = inside.filter(ImportFiles::definition).sorted().toList();
      if (found.isEmpty()) {
        throw new BadInput("file.missing", path + " has no .yaml, .yml or .json file");
      }
      return found.stream();
    } catch (IOException e) {
      throw new BadInput("file.unreadable", "can't read " + path + ": " + e.getMessage());
    }
  }

  private static boolean definition(Path path) {
    String name = path.toString();
    return Files.isRegularFile(path)
        && (name.endsWith(".yaml") || name.endsWith(".yml") || name.endsWith(".json"));
  }

  private static List<DefinitionFile> read(InputFile input, RequestDefaults defaults) {
    try {
      return input.yaml()
          ? DefinitionFiles.readYaml(input.text(), defaults)
          : DefinitionFiles.read(input.text(), defaults);
    } catch (EngineException e) {
      throw input.wrong(e.fault());
    }
  }

  String place(String name) {
    Path path = places.get(name);
    return path == null ? "" : path.toString();
  }
}
