/// What operators save: jobs and DAGs with their triggers, tasks, parameters and policies, with the
/// checks made at save.
@NullMarked
package dev.wheelhouse.model.definition;

import org.jspecify.annotations.NullMarked;
