/// Firings that were not made in time, and what becomes of them.
@NullMarked
package dev.wheelhouse.engine.misfire;

import org.jspecify.annotations.NullMarked;
