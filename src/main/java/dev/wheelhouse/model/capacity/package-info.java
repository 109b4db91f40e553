/// How much may go on at once, and which way it goes.
@NullMarked
package dev.wheelhouse.model.capacity;

import org.jspecify.annotations.NullMarked;
