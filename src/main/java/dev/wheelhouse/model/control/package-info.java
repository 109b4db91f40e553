/// What people and policies do to work under way: holds, selections, operations, rules.
@NullMarked
package dev.wheelhouse.model.control;

import org.jspecify.annotations.NullMarked;
