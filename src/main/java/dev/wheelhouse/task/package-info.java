/// What a handler written by a user knows of Wheelhouse (X2).
@NullMarked
package dev.wheelhouse.task;

import org.jspecify.annotations.NullMarked;
