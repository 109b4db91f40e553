package dev.wheelhouse.console.shell;

/// A measured value of the engine in the status bar: the key of its name, and the value as it is
/// shown.
public record Figure(String textKey, String value) {}
