/// What will fire, told by the scheduler's own rules on a clock that runs ahead (O5).
@NullMarked
package dev.wheelhouse.engine.forecast;

import org.jspecify.annotations.NullMarked;
