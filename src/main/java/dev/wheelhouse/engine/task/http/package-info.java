/// HTTP tasks.
@NullMarked
package dev.wheelhouse.engine.task.http;

import org.jspecify.annotations.NullMarked;
