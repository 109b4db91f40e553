/// Floor 3: the one JSON form of definitions, shared by store, API and files.
@NullMarked
package dev.wheelhouse.http.wire;

import org.jspecify.annotations.NullMarked;
