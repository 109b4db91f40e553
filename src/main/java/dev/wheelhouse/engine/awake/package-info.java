/// Keeping the machine awake while something is to be done at its time.
@NullMarked
package dev.wheelhouse.engine.awake;

import org.jspecify.annotations.NullMarked;
