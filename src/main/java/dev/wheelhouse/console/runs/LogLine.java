package dev.wheelhouse.console.runs;

/// One line of a log as it is shown.
///
/// @param offset of its first byte in the log
record LogLine(long offset, String text) {}
