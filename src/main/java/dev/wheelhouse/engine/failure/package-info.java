/// What helps against failures, and keeps them from spreading.
@NullMarked
package dev.wheelhouse.engine.failure;

import org.jspecify.annotations.NullMarked;
