/// Named rules: conditions that are watched, and what is done when they hold.
@NullMarked
package dev.wheelhouse.engine.rule;

import org.jspecify.annotations.NullMarked;
