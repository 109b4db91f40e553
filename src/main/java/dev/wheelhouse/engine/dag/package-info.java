/// DAG runs: their creation, the release of nodes, their end and their reruns.
@NullMarked
package dev.wheelhouse.engine.dag;

import org.jspecify.annotations.NullMarked;
