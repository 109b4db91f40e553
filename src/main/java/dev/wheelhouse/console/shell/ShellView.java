package dev.wheelhouse.console.shell;

import dev.wheelhouse.console.control.DrawerPane;
import dev.wheelhouse.console.control.InScene;
import dev.wheelhouse.console.theme.Theme;
import java.util.EnumMap;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The frame: header, navigation, the screen with its drawer, status bar, and the layers above.
public final class ShellView {
  /// Below this width the navigation shows icons only.
  static final double NARROW = 1320;

  /// Below this width the drawer lies over the content.
  static final double OVERLAY = 1240;

  private static final double DESIGNED_DRAWER = 376;
  private static final PseudoClass NARROW_WINDOW = PseudoClass.getPseudoClass("narrow");

  private final ShellModel model;
  private final ToastModel toasts;
  private final SettingsModel settings;
  private final Theme theme;
  private final ReadOnlyNoticeModel readOnly;
  private final StoppedEngineModel stopped;
  private final ViewLoader loader;
  private final Map<Views, Parent> loaded = new EnumMap<>(Views.class);

  @FXML private StackPane root;
  @FXML private VBox frame;
  @FXML private VBox notices;
  @FXML private VBox notice;
  @FXML private StackPane place;
  @FXML private DrawerPane content;

  public ShellView(Frame frame, ViewLoader loader) {
    this.model = frame.shell();
    this.toasts = frame.toasts();
    this.settings = frame.settings();
    this.theme = frame.theme();
    this.readOnly = frame.readOnlyNotice();
    this.stopped = frame.stopped();
    this.loader = loader;
  }

  @FXML
  void initialize() {
    root.getChildren()
        .addAll(
            new PopoverLayer(model, loader),
            new PaletteLayer(model, loader),
            new DialogLayer(model, loader),
            new ToastLayer(toasts, loader.texts(), theme));
    place.getChildren().add(new StoppedEnginePane(stopped, toasts, loader.texts()));
    model.notices().forEach(view -> notices.getChildren().add(node(view)));
    ReadOnlyBanner.show(notice, readOnly, loader.texts());
    content.setStill(theme::reducedMotion);
    content.setOnResized(width -> settings.drawerWidths().put(screenId(), width));
    var inScene = InScene.of(root);
    model.screenProperty().when(inScene).subscribe(this::showScreen);
    model.drawerProperty().when(inScene).subscribe(this::showDrawer);
    var panes = new PaneCycle(frame);
    model.nextPane().timesProperty().when(inScene).subscribe((_, _) -> panes.move(1));
    model.previousPane().timesProperty().when(inScene).subscribe((_, _) -> panes.move(-1));
    root.widthProperty().subscribe(_ -> fit());
    theme.scaleProperty().when(inScene).subscribe(_ -> fit());
  }

  private void showScreen(Screen screen) {
    content.setContent(node(screen.view()));
    var designed = theme.scale().px(DESIGNED_DRAWER);
    content.drawerWidthProperty().set(settings.drawerWidths().getOrDefault(screen.id(), designed));
    fit();
  }

  private void showDrawer(@Nullable Views view) {
    if (view == null) {
      content.close();
    } else {
      content.open(node(view));
    }
  }

  private Node node(Views view) {
    return loaded.computeIfAbsent(view, loader::load);
  }

  private void fit() {
    var width = root.getWidth() / theme.scale().factor();
    // A canvas between palette and inspector needs the room.
    var roomy = model.screenProperty().get().equals(Screen.DAG_EDITOR);
    frame.pseudoClassStateChanged(NARROW_WINDOW, roomy || width < NARROW);
    content.overlayProperty().set(width < OVERLAY);
  }

  private String screenId() {
    return model.screenProperty().get().id();
  }
}
