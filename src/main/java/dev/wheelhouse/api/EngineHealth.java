package dev.wheelhouse.api;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;

/// The engine's own figures, as the status bar and Welcome show them.
///
/// @param storeBytes size of the store's file; 0 when it is not a file
/// @param freeBytes left on the store's disk
/// @param heapUsed bytes of memory in use by this process
/// @param heapMax bytes it may use
/// @param durability in words, such as `H2, every commit synced`
/// @param schedulerLag delay of the trigger engine's last round, in milliseconds
/// @param supervision how task processes are supervised here
public record EngineHealth(
    Instant at,
    Instant startedAt,
    ZoneId zone,
    Path folder,
    long storeBytes,
    long freeBytes,
    long heapUsed,
    long heapMax,
    String durability,
    int slots,
    int slotsBusy,
    long queued,
    long schedulerLag,
    long deadLetters,
    long definitions,
    String supervision) {}
