/// The guide through the sample's story, over the runs.
@NullMarked
package dev.wheelhouse.console.guide;

import org.jspecify.annotations.NullMarked;
