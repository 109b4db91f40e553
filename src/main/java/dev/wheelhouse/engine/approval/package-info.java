/// Tasks that wait for a person.
@NullMarked
package dev.wheelhouse.engine.approval;

import org.jspecify.annotations.NullMarked;
