package dev.wheelhouse.cli;

import dev.wheelhouse.model.control.QueueFilter;
import picocli.CommandLine.Option;

/// Which dead letters are listed.
final class LetterFilter {
  @Option(
      names = "--signature",
      paramLabel = "TEXT",
      defaultValue = "",
      description = "Only those with this error, as dlq groups --json shows it.")
  private String signature = "";

  @Option(
      names = "--text",
      paramLabel = "TEXT",
      defaultValue = "",
      description = "Only those with this in the job's name or the error.")
  private String text = "";

  @Option(
      names = "--owner",
      paramLabel = "NAME",
      defaultValue = "",
      description = "Only those whose job is this owner's.")
  private String owner = "";

  QueueFilter queue() {
    return new QueueFilter(QueueFilter.Queue.DEAD_LETTERS, text, signature, owner);
  }

  boolean takes(String error) {
    return signature.isEmpty() || signature.equals(error);
  }

  String text() {
    return text;
  }

  String owner() {
    return owner;
  }
}
