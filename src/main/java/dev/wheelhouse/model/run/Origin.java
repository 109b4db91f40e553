package dev.wheelhouse.model.run;

import dev.wheelhouse.model.RunId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Why a run exists and for which instant.
///
/// @param triggers the keys of the triggers that named it; two due at one instant make one run
/// @param logicalTime the instant that the schedule named, never the clock's reading
/// @param zone in which the logical time is shown and computed with (the trigger's)
/// @param label the definition's label for this run, such as a business date; empty when it has
///   none
/// @param by the person or service; `engine` for schedules
/// @param override it was made though it was held: the holds of then don't keep it (K1)
/// @param undoes the failed run that this one compensates for (F5); null for others
public record Origin(
    TriggerSource source,
    List<String> triggers,
    Instant logicalTime,
    ZoneId zone,
    String label,
    String by,
    String reason,
    @Nullable RunId undoes,
    boolean override) {
  public Origin {
    triggers = List.copyOf(triggers);
  }

  public Origin(
      TriggerSource source,
      List<String> triggers,
      Instant logicalTime,
      ZoneId zone,
      String label,
      String by,
      String reason) {
    this(source, triggers, logicalTime, zone, label, by, reason, null, false);
  }

  public Origin labelled(String text) {
    return new Origin(source, triggers, logicalTime, zone, text, by, reason, undoes, override);
  }

  /// The same, for a run that undoes another, or for null: none.
  public Origin undoing(@Nullable RunId failed) {
    return new Origin(source, triggers, logicalTime, zone, label, by, reason, failed, override);
  }

  /// For a run that is part of this one's work: a node's, or the DAG run of a SUBDAG.
  public Origin part() {
    return new Origin(
        TriggerSource.UPSTREAM, triggers, logicalTime, zone, label, by, reason, null, override);
  }

  /// For a run that does this one's work again.
  public Origin rerun(String who, String why, boolean overrides) {
    return new Origin(
        TriggerSource.RERUN, triggers, logicalTime, zone, label, who, why, undoes, overrides);
  }

  /// The same, for a run that holds of now don't keep.
  public Origin overriding(boolean overrides) {
    return new Origin(source, triggers, logicalTime, zone, label, by, reason, undoes, overrides);
  }
}
