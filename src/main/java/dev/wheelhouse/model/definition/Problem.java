package dev.wheelhouse.model.definition;

/// What keeps a definition from being saved.
///
/// @param path of the field, as the definition's JSON spells it; empty for the whole
/// @param message names the object, the fact and the remedy
public record Problem(String path, String message) {}
