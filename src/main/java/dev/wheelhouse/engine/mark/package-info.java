/// What a person declares about a run.
@NullMarked
package dev.wheelhouse.engine.mark;

import org.jspecify.annotations.NullMarked;
