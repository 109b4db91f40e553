/// What a node of a DAG run can name: its DAG's values, and what the nodes before it have handed on
/// (D6, D7, N10).
@NullMarked
package dev.wheelhouse.engine.scope;

import org.jspecify.annotations.NullMarked;
