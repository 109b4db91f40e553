package dev.wheelhouse.cli;

import dev.wheelhouse.api.DefinitionFile;
import dev.wheelhouse.http.wire.DefinitionFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Definitions on their way into files.
final class OutputFiles {
  private OutputFiles() {}

  /// All in one file, as JSON when it is named so.
  static Path all(Path file, List<DefinitionFile> files) {
    boolean json = file.toString().endsWith(".json");
    return write(file, json ? DefinitionFiles.write(files) : DefinitionFiles.writeYaml(files));
  }

  /// A file for each, named after it.
  static List<Path> each(Path folder, List<DefinitionFile> files) {
    Set<String> taken = new HashSet<>();
    List<Path> written = new ArrayList<>();
    for (DefinitionFile file : files) {
      String name = name(file.definition().name(), taken);
      written.add(write(folder.resolve(name), DefinitionFiles.writeYaml(List.of(file))));
    }
    return written;
  }

  /// One that every file system can tell from the others: some take `a` and `A` for one.
  private static String name(String definition, Set<String> taken) {
    String base = definition.replace(":", "%3A");
    String name = base + ".yaml";
    for (int i = 2; !taken.add(name.toLowerCase(Locale.ROOT)); i++) {
      name = base + "~" + i + ".yaml";
    }
    return name;
  }

  private static Path write(Path file, String text) {
    try {
      Path folder = file.toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      return Files.writeString(file, text);
    } catch (IOException e) {
      throw new BadInput("file.unwritable", "can't write " + file + ": " + e.getMessage());
    }
  }
}
