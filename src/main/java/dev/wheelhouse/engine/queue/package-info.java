/// The queues that a person works through, and what stands in them.
@NullMarked
package dev.wheelhouse.engine.queue;

import org.jspecify.annotations.NullMarked;
