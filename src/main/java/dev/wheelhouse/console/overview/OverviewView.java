package dev.wheelhouse.console.overview;

import dev.wheelhouse.api.EngineFigures;
import dev.wheelhouse.console.control.EvenColumns;
import dev.wheelhouse.console.control.InScene;
import dev.wheelhouse.console.control.Sentence;
import dev.wheelhouse.console.control.Tile;
import dev.wheelhouse.console.shell.ActionButton;
import dev.wheelhouse.console.shell.ActionRegistry;
import dev.wheelhouse.console.shell.OutageBanner;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.fxml.FXML;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// The Overview screen: the sentence that answers, the tiles, and the cards below.
public final class OverviewView {
  private static final List<String> BUTTONS = List.of("run-job", "new-job");
  private static final int SKELETON_ROWS = 3;

  private final OverviewModel model;
  private final Setting setting;
  private final ActionRegistry actions;
  private final Map<Level, Tile> tiles = new EnumMap<>(Level.class);

  @FXML private VBox root;
  @FXML private FontIcon icon;
  @FXML private Sentence sentence;
  @FXML private HBox buttons;
  @FXML private VBox banner;
  @FXML private StackPane tilesPlace;
  @FXML private EvenColumns tileColumns;

  OverviewView(OverviewModel model, Setting setting, ActionRegistry actions) {
    this.model = model;
    this.setting = setting;
    this.actions = actions;
  }

  @FXML
  void initialize() {
    var inScene = InScene.of(root);
    model.shownProperty().bind(inScene);
    model.headline().when(inScene).subscribe(this::show);
    var texts = setting.texts();
    actions.all().stream()
        .filter(action -> BUTTONS.contains(action.id()))
        .sorted((one, other) -> BUTTONS.indexOf(one.id()) - BUTTONS.indexOf(other.id()))
        .forEach(action -> buttons.getChildren().add(new ActionButton(action, texts)));
    if (buttons.getChildren().size() == BUTTONS.size()) {
      buttons.getChildren().getLast().getStyleClass().add("primary");
    }
    OutageBanner.show(
        banner,
        model.link(),
        setting.clock(),
        setting.formats(),
        model.figures().valueProperty().isNotNull());
    tiles();
  }

  private void tiles() {
    for (var level : Level.values()) {
      var tile = new Tile(setting.texts().get(level.textKey()));
      tile.setId("tile-" + level.id());
      tile.setOnAction(_ -> open(level));
      tiles.put(level, tile);
    }
    tileColumns.getChildren().setAll(tiles.values());
    CardBody.follow(tilesPlace, model.figures(), model.link(), SKELETON_ROWS, setting.texts());
    model.figures().valueProperty().when(InScene.of(root)).subscribe(this::show);
  }

  private void open(Level level) {
    var figures = model.figures().valueProperty().get();
    if (figures != null) {
      setting.links().open(TileWords.offenders(level, figures));
    }
  }

  private void show(@Nullable EngineFigures figures) {
    if (figures != null) {
      var words = new TileWords(setting);
      tiles.forEach((level, tile) -> tile.show(words.face(Reading.of(level, figures), figures)));
    }
  }

  private void show(Headline headline) {
    var words = new HeadlineWords(setting);
    icon.setIconLiteral(words.icon(headline));
    icon.getStyleClass().setAll("ikonli-font-icon", "large", HeadlineWords.styleClass(headline));
    sentence.show(words.sentence(headline));
    icon.setVisible(!(headline instanceof Headline.Unknown));
  }
}
