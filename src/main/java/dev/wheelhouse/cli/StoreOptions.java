package dev.wheelhouse.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Options of every verb over a store.
final class StoreOptions {
  @Option(
      names = "--store",
      paramLabel = "DIR",
      description = "The store's folder; this machine's usual one if not given.")
  private @Nullable Path folder;

  @Option(names = "--json", description = "Answers in JSON.")
  private boolean json;

  @Option(
      names = "--reason",
      paramLabel = "TEXT",
      description = "Why; it stands in the history and the audit.")
  private String reason = "";

  Path folder(Path usual) {
    return (folder == null ? usual : folder).toAbsolutePath().normalize();
  }

  boolean json() {
    return json;
  }

  String reason() {
    return reason;
  }
}
