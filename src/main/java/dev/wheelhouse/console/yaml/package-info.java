/// YAML as text: colours, the places of its fields, and the area it is typed in.
@NullMarked
package dev.wheelhouse.console.yaml;

import org.jspecify.annotations.NullMarked;
