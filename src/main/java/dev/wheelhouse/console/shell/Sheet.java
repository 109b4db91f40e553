package dev.wheelhouse.console.shell;

/// A view over the window that only informs.
public record Sheet(String title, Views view) implements Dialog {}
