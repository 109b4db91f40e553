/// Holds: schedules that are silent and runs that wait because somebody or something said so.
@NullMarked
package dev.wheelhouse.engine.hold;

import org.jspecify.annotations.NullMarked;
