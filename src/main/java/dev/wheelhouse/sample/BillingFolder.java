package dev.wheelhouse.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The real files that the sample's tasks work on.
public record BillingFolder(Path path) {
  private static final String USED_UP = "100 of 100 connections in use\n";
  private static final Pattern LINE =
      Pattern.compile("(\\S+) (\\S+) run (\\d+) attempt (\\d+) (\\S+)");

  /// What a task wrote at the start of an attempt.
  ///
  /// @param run id of the run, as the engine gave it to the task
  public record Evidence(String job, String businessDate, long run, int attempt, String at) {}

  /// To which every attempt appends one line by itself.
  public Path evidenceFile() {
    return path.resolve("evidence.log");
  }

  /// Says how many of the database's connections are in use.
  public Path database() {
    return path.resolve("database");
  }

  /// Makes the folder with a database that has no connections left; one that is there is left as it
  /// is.
  void create() {
    if (!Files.exists(database())) {
      useUpConnections();
    }
  }

  /// The cause of the sample's failure: no connection is free.
  public void useUpConnections() {
    try {
      Files.createDirectories(path);
      Path fresh = path.resolve("database.fresh");
      Files.writeString(fresh, USED_UP);
      Files.move(
          fresh, database(), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException("making the sample's database in " + path, e);
    }
  }

  /// Every line of the evidence, oldest first.
  public List<Evidence> evidence() {
    try {
      List<Evidence> lines = new ArrayList<>();
      for (String line : Files.readAllLines(evidenceFile())) {
        Matcher parts = LINE.matcher(line);
        if (parts.matches()) {
          lines.add(evidence(parts));
        }
      }
      return lines;
    } catch (NoSuchFileException nothingYet) {
      return List.of();
    } catch (IOException e) {
      throw new UncheckedIOException("reading the evidence in " + evidenceFile(), e);
    }
  }

  private static Evidence evidence(Matcher parts) {
    return new Evidence(
        parts.group(1),
        parts.group(2),
        Long.parseLong(parts.group(3)),
        Integer.parseInt(parts.group(4)),
        parts.group(5));
  }
}
