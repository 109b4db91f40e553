/// Tasks that are SHELL tasks underneath: a main class in a jar, a container. Each is translated
/// into a command for the supervisor, so it outlives the engine like any other (X4).
@NullMarked
package dev.wheelhouse.engine.task.process;

import org.jspecify.annotations.NullMarked;
