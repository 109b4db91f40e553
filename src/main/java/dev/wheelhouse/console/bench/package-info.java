/// Plays with the console's own controls while their frames are timed.
@NullMarked
package dev.wheelhouse.console.bench;

import org.jspecify.annotations.NullMarked;
