/// Events from outside, which fire triggers.
@NullMarked
package dev.wheelhouse.engine.event;

import org.jspecify.annotations.NullMarked;
