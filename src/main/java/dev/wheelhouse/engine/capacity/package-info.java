/// How much may go on at once: pools, quotas, limits, canaries.
@NullMarked
package dev.wheelhouse.engine.capacity;

import org.jspecify.annotations.NullMarked;
