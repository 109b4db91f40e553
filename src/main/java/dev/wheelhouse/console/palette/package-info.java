/// The command palette: everything that can be done and everything that can be opened, by a few
/// letters of its name.
///
/// A [dev.wheelhouse.console.palette.PaletteEntry] is one thing that Enter does. Actions and
/// settings are entries at once; jobs and runs become entries as they have been seen and as the
/// engine finds more. [dev.wheelhouse.console.palette.Ranking] orders what the typed letters match,
/// [dev.wheelhouse.console.palette.Arrangement] keeps what stands above the selection still when
/// later answers come.
@NullMarked
package dev.wheelhouse.console.palette;

import org.jspecify.annotations.NullMarked;
