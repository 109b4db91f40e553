package dev.wheelhouse.engine.rule;

/// What a rule's condition comes to.
///
/// @param words what it goes by
record Measured(boolean holds, String words) {}
