/// Reruns (N5, K4, K8): which runs one is about, what they execute, what it would do, and the
/// making of them.
@NullMarked
package dev.wheelhouse.engine.rerun;

import org.jspecify.annotations.NullMarked;
