package dev.wheelhouse.store;

import dev.wheelhouse.model.JobId;
import dev.wheelhouse.model.TenantId;
import dev.wheelhouse.model.run.DeadLetter;
import dev.wheelhouse.model.run.Run;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reading what failed and what was done about it.
public interface FailureReads {

  /// Open dead letters of a tenant by error signature and job.
  ///
  /// @param text and `owner` as in [dev.wheelhouse.model.control.QueueFilter]
  List<LetterCount> openLetters(TenantId tenant, String text, String owner);

  /// Those of the jobs that say that they may be done twice.
  Set<JobId> repeatable(Collection<JobId> jobs);

  /// Dead letters in any order; those that are gone are left out.
  List<DeadLetter> letters(Collection<Long> ids);

  /// The current run that undoes a failed one, if any was made (F5).
  Optional<Run> undoing(Run failed);

  /// Open dead letters of one signature and job.
  ///
  /// @param newestLetter id of the one that was opened last
  record LetterCount(
      String signature, JobId job, long count, Instant oldest, Instant newest, long newestLetter) {}
}
