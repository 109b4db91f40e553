/// JAVA tasks inside the engine: handlers that users wrote against `dev.wheelhouse.task`.
@NullMarked
package dev.wheelhouse.engine.task.java;

import org.jspecify.annotations.NullMarked;
