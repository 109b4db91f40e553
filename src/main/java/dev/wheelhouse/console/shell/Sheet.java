package dev.wheelhouse.console.shell;

/// A view over the window. The focus begins on its node of the class `first-focus`, else on the
/// button that closes it.
public record Sheet(String title, Views view) implements Dialog {}
