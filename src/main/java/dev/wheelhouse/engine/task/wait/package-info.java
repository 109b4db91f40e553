/// Tasks that wait inside the engine, without a slot: RUNNING, but nothing of them runs (X8).
///
/// What a wait waits for stands in rows: the attempt's beginning, the definition, published events.
/// So a new engine takes every wait up again as it was, and none is ever lost.
@NullMarked
package dev.wheelhouse.engine.task.wait;

import org.jspecify.annotations.NullMarked;
