package dev.wheelhouse.console.shell;

/// What the window is built from in one language.
public record WindowParts(ViewLoader views, ActionKeys keys) {}
