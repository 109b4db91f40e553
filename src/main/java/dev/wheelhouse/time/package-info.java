/// Floor 0: clocks and timers. The only package that may read the machine's clock.
@NullMarked
package dev.wheelhouse.time;

import org.jspecify.annotations.NullMarked;
