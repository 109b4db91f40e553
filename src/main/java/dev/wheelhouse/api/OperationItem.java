package dev.wheelhouse.api;

import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.control.ItemState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What became of one run of a bulk operation.
///
/// @param number its place in the operation, from 1
/// @param name of its job or node
/// @param made the run that was made from it; null for none
/// @param said in the engine's words; empty when there is nothing to say
/// @param at null while it waits
public record OperationItem(
    long number,
    RunId run,
    String name,
    ItemState state,
    @Nullable RunId made,
    String said,
    @Nullable Instant at) {}
