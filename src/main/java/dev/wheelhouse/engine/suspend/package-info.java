/// Runs that are suspended: by freezing their processes, or by a checkpoint.
@NullMarked
package dev.wheelhouse.engine.suspend;

import org.jspecify.annotations.NullMarked;
