package dev.wheelhouse.engine;

import dev.wheelhouse.model.JobId;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.run.DeadLetter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// Failures by what they have in common: one job, one error but for its numbers and ids.
final class Causes {
  private Causes() {}

  /// Failures that one thing will mend.
  ///
  /// @param newest the run that stands for them
  /// @param since when the first was set aside
  record Cause(RunId newest, String error, long alike, Instant since) {}

  private record Likeness(JobId job, String signature) {}

  /// @param newestFirst open dead letters
  static List<Cause> of(List<DeadLetter> newestFirst) {
    SequencedMap<Likeness, List<DeadLetter>> alike = new LinkedHashMap<>();
    for (DeadLetter letter : newestFirst) {
      var likeness = new Likeness(letter.job(), letter.signature());
      alike.computeIfAbsent(likeness, _ -> new ArrayList<>()).add(letter);
    }
    return alike.values().stream().map(Causes::cause).toList();
  }

  private static Cause cause(List<DeadLetter> alike) {
    DeadLetter newest = alike.getFirst();
    Instant since = alike.getLast().openedAt();
    return new Cause(newest.run(), newest.error(), alike.size(), since);
  }
}
