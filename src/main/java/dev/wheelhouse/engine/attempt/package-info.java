/// The way of one attempt: prepared, begun durably, executed, ended, and what follows from its end.
@NullMarked
package dev.wheelhouse.engine.attempt;

import org.jspecify.annotations.NullMarked;
