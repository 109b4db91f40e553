/// Former and coming versions of definitions: history, comparison, restoring, layouts, files.
@NullMarked
package dev.wheelhouse.engine.version;

import org.jspecify.annotations.NullMarked;
