/// What a starting engine finds out about runs that another one left behind.
@NullMarked
package dev.wheelhouse.engine.recover;

import org.jspecify.annotations.NullMarked;
