/// Runs that undo what failed ones have done, and what else a run's end brings with it.
@NullMarked
package dev.wheelhouse.engine.compensation;

import org.jspecify.annotations.NullMarked;
