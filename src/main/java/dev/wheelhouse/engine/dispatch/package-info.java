/// Which waiting run gets the next free slot.
@NullMarked
package dev.wheelhouse.engine.dispatch;

import org.jspecify.annotations.NullMarked;
