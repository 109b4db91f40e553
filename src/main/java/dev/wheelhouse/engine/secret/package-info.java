/// Secrets, encrypted in the store.
@NullMarked
package dev.wheelhouse.engine.secret;

import org.jspecify.annotations.NullMarked;
