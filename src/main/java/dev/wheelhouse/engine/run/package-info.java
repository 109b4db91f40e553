/// The life of a run: the one writer of its state, the journal, and the steps of an attempt.
@NullMarked
package dev.wheelhouse.engine.run;

import org.jspecify.annotations.NullMarked;
