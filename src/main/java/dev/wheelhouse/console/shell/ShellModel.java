package dev.wheelhouse.console.shell;

import dev.wheelhouse.console.control.Wish;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// What the frame shows: the screen, the drawer beside it, the dialog above it, and where one is.
public final class ShellModel {
  private final List<Screen> screens;
  private final ReadOnlyObjectWrapper<Screen> screen;
  private final ObservableList<String> trail = FXCollections.observableArrayList();
  private final ObjectProperty<@Nullable Views> drawer = new SimpleObjectProperty<>();
  private final ObjectProperty<@Nullable Dialog> dialog = new SimpleObjectProperty<>();
  private final ReadOnlyObjectWrapper<@Nullable Popover> popover = new ReadOnlyObjectWrapper<>();
  private final ObservableList<Views> notices = FXCollections.observableArrayList();
  private final Wish nextPane = new Wish();
  private final Wish previousPane = new Wish();
  private final BooleanProperty welcomed = new SimpleBooleanProperty();
  private final ReadOnlyBooleanWrapper paletteOpen = new ReadOnlyBooleanWrapper();

  /// The first screen is the one shown at the start.
  public ShellModel(List<Screen> screens) {
    this.screens = List.copyOf(screens);
    this.screen = new ReadOnlyObjectWrapper<>(this.screens.getFirst());
  }

  public List<Screen> screens() {
    return screens;
  }

  public ReadOnlyObjectProperty<Screen> screenProperty() {
    return screen.getReadOnlyProperty();
  }

  /// Whether Welcome has done its work and no longer stands in the navigation.
  public BooleanProperty welcomedProperty() {
    return welcomed;
  }

  /// Goes to a screen; the drawer and the trail belong to the former one and go.
  public void show(Screen wanted) {
    if (wanted.equals(screen.get())) {
      return;
    }
    drawer.set(null);
    trail.clear();
    screen.set(wanted);
  }

  public void show(String screenId) {
    screens.stream().filter(known -> known.id().equals(screenId)).findFirst().ifPresent(this::show);
  }

  public boolean knows(String screenId) {
    return screens.stream().anyMatch(known -> known.id().equals(screenId));
  }

  /// The names below the screen's own in the breadcrumb, kept by the screen.
  public ObservableList<String> trail() {
    return trail;
  }

  /// What stands between the header and every screen, such as what is held; each shows itself only
  /// while it has something to say.
  public ObservableList<Views> notices() {
    return notices;
  }

  /// The view in the drawer; null while it is closed.
  public ObjectProperty<@Nullable Views> drawerProperty() {
    return drawer;
  }

  /// What lies over the window; null for nothing.
  public ObjectProperty<@Nullable Dialog> dialogProperty() {
    return dialog;
  }

  public void ask(Dialog asked) {
    popover.set(null);
    paletteOpen.set(false);
    dialog.set(asked);
  }

  public void closeDialog() {
    dialog.set(null);
  }

  /// Whether the command palette lies over the screen.
  public ReadOnlyBooleanProperty paletteOpenProperty() {
    return paletteOpen.getReadOnlyProperty();
  }

  public void openPalette() {
    popover.set(null);
    paletteOpen.set(true);
  }

  public void closePalette() {
    paletteOpen.set(false);
  }

  /// What is open beside its control; null for nothing.
  public ReadOnlyObjectProperty<@Nullable Popover> popoverProperty() {
    return popover.getReadOnlyProperty();
  }

  public void open(Popover wanted) {
    popover.set(wanted);
  }

  public void closePopover() {
    popover.set(null);
  }

  /// The operator wants the focus in the next pane.
  public Wish nextPane() {
    return nextPane;
  }

  public Wish previousPane() {
    return previousPane;
  }

  /// Whether keys belong to something above the screen.
  public boolean covered() {
    return dialog.get() != null || popover.get() != null || paletteOpen.get();
  }
}
