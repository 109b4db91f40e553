/// Floor 4: the engine in this process, behind `EngineApi`.
@NullMarked
package dev.wheelhouse.engine;

import org.jspecify.annotations.NullMarked;
