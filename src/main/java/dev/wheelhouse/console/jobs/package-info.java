/// Jobs and DAGs: starting one by hand.
@NullMarked
package dev.wheelhouse.console.jobs;

import org.jspecify.annotations.NullMarked;
