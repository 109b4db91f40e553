/// What tasks do, behind one seam per kind.
@NullMarked
package dev.wheelhouse.engine.task;

import org.jspecify.annotations.NullMarked;
