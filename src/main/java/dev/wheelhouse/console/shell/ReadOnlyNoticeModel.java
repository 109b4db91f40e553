package dev.wheelhouse.console.shell;

import java.util.HashSet;
import java.util.Set;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/// Whether the notice stands over the screen that nothing can be changed here: once per screen and
/// session, until it is dismissed or the screen is left.
final class ReadOnlyNoticeModel {
  private final Rights rights;
  private final ShellModel shell;
  private final ReadOnlyBooleanWrapper shown = new ReadOnlyBooleanWrapper();
  private final Set<String> told = new HashSet<>();

  ReadOnlyNoticeModel(Rights rights, ShellModel shell) {
    this.rights = rights;
    this.shell = shell;
    shell.screenProperty().subscribe(_ -> look());
    rights.readOnly().subscribe(_ -> look());
  }

  ReadOnlyBooleanProperty shownProperty() {
    return shown.getReadOnlyProperty();
  }

  void dismiss() {
    shown.set(false);
  }

  private void look() {
    shown.set(rights.readOnly().get() && told.add(shell.screenProperty().get().id()));
  }
}
