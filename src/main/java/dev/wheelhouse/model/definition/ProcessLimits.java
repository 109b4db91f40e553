package dev.wheelhouse.model.definition;

import java.time.Duration;

/// What a task's processes may take (X5). One that can't be applied on this machine is a fault at
/// save.
///
/// @param cpuTime of one process; zero for no limit
/// @param memoryBytes of address space of one process; zero for no limit
/// @param openFiles of one process; zero for no limit
/// @param noNetwork they see no network
/// @param user they run as; empty for the engine's
public record ProcessLimits(
    Duration cpuTime, long memoryBytes, int openFiles, boolean noNetwork, String user) {
  public static final ProcessLimits NONE = new ProcessLimits(Duration.ZERO, 0, 0, false, "");
}
