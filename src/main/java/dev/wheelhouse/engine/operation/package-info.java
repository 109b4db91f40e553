/// Bulk operations: what is done to many runs, run by run, stored and tracked.
@NullMarked
package dev.wheelhouse.engine.operation;

import org.jspecify.annotations.NullMarked;
