package dev.wheelhouse.store.jpa;

import dev.wheelhouse.model.definition.Definition;
import java.util.function.Function;

/// The one JSON form of definitions, as the store keeps it in each version's body.
public record DefinitionCodec(
    Function<Definition, String> write, Function<String, Definition> read) {}
