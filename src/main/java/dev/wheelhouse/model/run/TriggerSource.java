package dev.wheelhouse.model.run;

/// What made a run (S4).
public enum TriggerSource {
  SCHEDULE,
  ONCE,
  EVENT,
  MANUAL,
  UPSTREAM,
  BACKFILL,
  RERUN,
  COMPENSATION
}
