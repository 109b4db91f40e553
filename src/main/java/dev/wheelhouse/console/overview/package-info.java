/// The Overview screen: is anything late or wrong, and what is there to click.
///
/// Each card has its own [Feed], so that one that can't be loaded leaves the others alone. What the
/// cards show is computed by pure functions: [Reading] and its verdict, [Headline], [Layers],
/// [RecentRuns].
@NullMarked
package dev.wheelhouse.console.overview;

import org.jspecify.annotations.NullMarked;
