/// What operators save: jobs and DAGs with their triggers, tasks, parameters, templates and
/// policies.
@NullMarked
package dev.wheelhouse.model.definition;

import org.jspecify.annotations.NullMarked;
