/// A run's life: identity, states, the one table of moves between them, attempts and events.
@NullMarked
package dev.wheelhouse.model.run;

import org.jspecify.annotations.NullMarked;
