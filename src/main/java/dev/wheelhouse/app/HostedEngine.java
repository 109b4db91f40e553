package dev.wheelhouse.app;

import dev.wheelhouse.console.shell.EngineHost;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// The engine inside the window, as the window's page for a stopped engine needs it.
record HostedEngine(StartingEngine engine, Path folder) implements EngineHost {
  private static final int TAIL = 8_192;

  @Override
  public void startAgain() {
    engine.startAgain();
  }

  @Override
  public String lastLogLine() throws IOException {
    Path log = folder.resolve("log").resolve("engine.log");
    if (!Files.isReadable(log)) {
      return "";
    }
    try (var file = new RandomAccessFile(log.toFile(), "r")) {
      var tail = new byte[(int) Math.min(TAIL, file.length())];
      file.seek(file.length() - tail.length);
      file.readFully(tail);
      return last(new String(tail, StandardCharsets.UTF_8).lines().toList());
    }
  }

  /// The lines of a stack trace say less than what it belongs to.
  private static String last(List<String> lines) {
    return lines.reversed().stream()
        .filter(line -> !line.isBlank() && !Character.isWhitespace(line.charAt(0)))
        .filter(line -> Character.isDigit(line.charAt(0)) || line.charAt(0) == '{')
        .findFirst()
        .orElse("");
  }

  @Override
  public void openFolder() throws IOException {
    new ProcessBuilder(opener(System.getProperty("os.name", "")), folder.toString())
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private static String opener(String system) {
    String name = system.toLowerCase(Locale.ROOT);
    if (name.startsWith("windows")) {
      return "explorer";
    }
    return name.startsWith("mac") ? "open" : "xdg-open";
  }
}
