/// The story of the daily billing chain, played in the terminal on a real engine: what stands in
/// the store decides what comes next, so a story that was cut off goes on where it stood.
@NullMarked
package dev.wheelhouse.cli.demo;

import org.jspecify.annotations.NullMarked;
