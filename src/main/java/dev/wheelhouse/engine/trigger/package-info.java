/// Which firings are made when: the wheel of the near future and the plan of each round.
@NullMarked
package dev.wheelhouse.engine.trigger;

import org.jspecify.annotations.NullMarked;
