/// Floor 2: the one interface between a window or a verb and an engine, wherever it runs.
@NullMarked
package dev.wheelhouse.api;

import org.jspecify.annotations.NullMarked;
