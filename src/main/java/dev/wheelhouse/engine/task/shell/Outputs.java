package dev.wheelhouse.engine.task.shell;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/// Values that a task left for its downstreams as lines `name=value`; of one name the last counts.
///
/// @param cut true when the task wrote more than is taken
public record Outputs(Map<String, String> values, boolean cut) {
  private static final int BOUND = 64 << 10;

  public Outputs {
    values = Map.copyOf(values);
  }

  static Outputs read(Path file) {
    try (InputStream stream = Files.newInputStream(file)) {
      byte[] bytes = stream.readNBytes(BOUND);
      boolean cut = stream.read() >= 0;
      String text = new String(bytes, StandardCharsets.UTF_8);
      return new Outputs(parse(cut ? wholeLines(text) : text), cut);
    } catch (NoSuchFileException none) {
      return new Outputs(Map.of(), false);
    } catch (IOException e) {
      throw new UncheckedIOException("reading the outputs in " + file, e);
    }
  }

  private static String wholeLines(String text) {
    return text.substring(0, text.lastIndexOf('\n') + 1);
  }

  private static Map<String, String> parse(String text) {
    Map<String, String> values = new LinkedHashMap<>();
    text.lines()
        .filter(line -> line.indexOf('=') > 0)
        .map(line -> line.split("=", 2))
        .forEach(pair -> values.put(pair[0].strip(), pair[1]));
    return values;
  }
}
