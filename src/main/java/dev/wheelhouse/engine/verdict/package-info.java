/// What is known about failures: evidence, first causes, what changed.
@NullMarked
package dev.wheelhouse.engine.verdict;

import org.jspecify.annotations.NullMarked;
