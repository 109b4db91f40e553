package dev.wheelhouse.engine;

import dev.wheelhouse.model.JobId;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.run.DeadLetter;
import dev.wheelhouse.model.run.ErrorSignature;
import dev.wheelhouse.model.run.Run;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// Failures by what they have in common: one job, one error but for its numbers and ids.
final class Causes {
  private static final Comparator<Failure> NEWEST_FIRST =
      Comparator.comparing(Failure::at)
          .thenComparingLong(failure -> failure.run().value())
          .reversed();

  private Causes() {}

  /// A run that waits for a person.
  ///
  /// @param at since when it does
  record Failure(RunId run, Likeness likeness, String error, Instant at) {
    static Failure of(DeadLetter letter) {
      var likeness = new Likeness(letter.job(), letter.signature(), false);
      return new Failure(letter.run(), likeness, letter.error(), letter.openedAt());
    }

    /// @param run one that may or may not have done its work
    static Failure inDoubt(Run run, Instant since) {
      String error = run.status().lastError();
      var likeness = new Likeness(run.target().job(), ErrorSignature.of(error), true);
      return new Failure(run.id(), likeness, error, since);
    }
  }

  /// What makes failures one cause.
  record Likeness(JobId job, String signature, boolean inDoubt) {}

  /// Failures that one thing will mend.
  ///
  /// @param newest stands for them
  /// @param since when the first waits
  record Cause(Failure newest, long alike, Instant since) {}

  /// Those with the newest failure first.
  static List<Cause> of(Collection<Failure> failures) {
    SequencedMap<Likeness, List<Failure>> alike = new LinkedHashMap<>();
    for (Failure failure : failures.stream().sorted(NEWEST_FIRST).toList()) {
      alike.computeIfAbsent(failure.likeness(), _ -> new ArrayList<>()).add(failure);
    }
    return alike.values().stream()
        .map(all -> new Cause(all.getFirst(), all.size(), all.getLast().at()))
        .toList();
  }
}
