package dev.wheelhouse.api;

import java.time.Duration;
import java.time.Instant;

/// One command that was given (O7).
///
/// @param command its type, such as `Rerun`
/// @param object such as `run #12`
/// @param took until it was answered
/// @param fault the code it was refused with; empty when it was done
public record ControlView(
    Instant at, String who, String command, String object, Duration took, String fault) {}
