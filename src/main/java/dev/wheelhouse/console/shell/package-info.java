/// The window's frame: header, navigation, status bar, drawer, toasts, dialogs; the actions with
/// their shortcuts; and how screens are loaded.
///
/// Screens depend on this package, never the other way round: the frame knows them as [Screen]
/// values that the wiring gives it.
@NullMarked
package dev.wheelhouse.console.shell;

import org.jspecify.annotations.NullMarked;
