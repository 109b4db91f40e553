package dev.wheelhouse.console.runs;

import dev.wheelhouse.api.Fault;
import dev.wheelhouse.api.Preview;
import dev.wheelhouse.api.Preview.Impact;
import dev.wheelhouse.console.shell.BlastWords;
import org.jspecify.annotations.Nullable;

/// What the engine says that a rerun would do.
///
/// @param preview null until it has said so, or when the values are wrong
/// @param fault why it could not say so; null when it could
/// @param asking it is being asked anew
/// @param held a hold keeps it, or would without the operator's word
record RerunOutlook(
    @Nullable Preview preview, @Nullable Fault fault, boolean asking, boolean held) {
  static final RerunOutlook UNKNOWN = new RerunOutlook(null, null, false, false);

  RerunOutlook askingAnew() {
    return new RerunOutlook(preview, fault, true, held);
  }

  RerunOutlook failing(Fault why) {
    return new RerunOutlook(null, why, false, held);
  }

  /// Whether something is held stays known: with the operator's word for it the engine may say
  /// nothing of it any more.
  RerunOutlook seeing(Preview seen) {
    var refusal = seen.refusal();
    var holds =
        held
            || seen.impacts().stream().anyMatch(Impact.HeldBy.class::isInstance)
            || (refusal != null && refusal.code().equals(Fault.JOB_PAUSED));
    return new RerunOutlook(seen, null, false, holds);
  }

  /// Whether it can be done as it stands.
  boolean possible() {
    return preview != null && preview.refusal() == null && !asking;
  }

  /// Why it can't be done as it stands; null when nothing is known against it.
  @Nullable Fault refusal() {
    return preview == null ? fault : preview.refusal();
  }

  long runs() {
    return preview == null ? 0 : BlastWords.runs(preview);
  }
}
