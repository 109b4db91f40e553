/// The record of commands that were given, and its statistics.
@NullMarked
package dev.wheelhouse.engine.control;

import org.jspecify.annotations.NullMarked;
