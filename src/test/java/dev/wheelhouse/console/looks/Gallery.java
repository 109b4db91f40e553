package dev.wheelhouse.console.looks;

import dev.wheelhouse.console.control.Banner;
import dev.wheelhouse.console.control.Card;
import dev.wheelhouse.console.control.Icons;
import dev.wheelhouse.console.control.KeyCaps;
import dev.wheelhouse.console.control.MessagePane;
import dev.wheelhouse.console.control.SkeletonPane;
import dev.wheelhouse.console.control.StateChip;
import dev.wheelhouse.console.control.StateIcon;
import dev.wheelhouse.console.text.Texts;
import dev.wheelhouse.console.theme.StateStyle;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Every control in every state on one page, the acceptance picture of the style sheets.
final class Gallery {
  private final Texts texts;

  Gallery(Texts texts) {
    this.texts = texts;
  }

  Parent page() {
    var grid = new GridPane(12, 12);
    grid.setPadding(new Insets(12, 20, 12, 20));
    grid.add(card("mdi2p-progress-clock", "Loading, after 200 ms", new SkeletonPane(6)), 0, 0);
    grid.add(card("mdi2f-filter-outline", "Empty, filtered", filtered()), 1, 0);
    grid.add(card("mdi2c-check-circle-outline", "Empty, all good", allGood()), 2, 0);
    grid.add(card("mdi2a-alert-circle-outline", "Load error", error()), 0, 1);
    grid.add(card("mdi2l-lan-disconnect", "Disconnected, read only", banners()), 1, 1);
    grid.add(card("mdi2c-card-text-outline", "States", states()), 2, 1);
    grid.add(card("mdi2t-tune", "Controls", controls()), 0, 2);
    grid.add(card("mdi2t-table-check", "Table", new GalleryTables(texts).table()), 1, 2);
    grid.add(card("mdi2s-sitemap-outline", "Tree table", new GalleryTables(texts).tree()), 2, 2);
    return grid;
  }

  private static Card card(String icon, String title, Node body) {
    var card = new Card(icon, title, body);
    card.setPrefSize(460, 284);
    card.setMinHeight(284);
    return card;
  }

  private static Node filtered() {
    return MessagePane.empty(
        "mdi2c-calendar-blank-outline",
        "No runs between 02:00 and 03:00",
        "The filter hides 14 runs in state Success.",
        button("Clear filter", "mdi2f-filter-remove-outline"),
        button("Show 24 h", null, "ghost"));
  }

  private static Node allGood() {
    return MessagePane.good(
        "mdi2c-check-circle-outline",
        "Nothing needs you",
        "48 jobs on schedule. Next fire: crm.sync at 03:45.",
        button("Open timeline", "mdi2c-chart-timeline"));
  }

  private static Node error() {
    return MessagePane.error(
        "Runs could not be loaded",
        "The store answered after 30 s with: lock timeout on table RUN. Nothing was changed.",
        button("Try again", "mdi2r-refresh"),
        button("Copy details", "mdi2c-content-copy", "ghost"));
  }

  private static Node banners() {
    var gone = Banner.disconnected(button("Retry now", null));
    gone.title().setText("No answer from prod-eu since 03:41");
    gone.detail().setText("Shown data is 66 s old. Retry in 00:08.");
    var readOnly = Banner.readOnly(new Hyperlink("Ask for access"));
    readOnly.title().setText("Read only. You can look, not change.");
    var area = new TextArea("2026-02-18 03:42 settle 连接失败：连接池已耗尽\nline\nline\nline\nline\nline");
    area.setPrefHeight(80);
    var box = new VBox(8, gone, readOnly, area, new ProgressBar(0.6));
    return box;
  }

  private Node states() {
    var flow = new FlowPane(10, 8);
    flow.setPadding(new Insets(12));
    for (var state : StateStyle.values()) {
      var pair = new HBox(8, new StateIcon(texts, state), new StateChip(texts, state));
      flow.getChildren().add(pair);
    }
    for (var kind : List.of("neutral", "accent", "danger", "success", "warning")) {
      var tag = new Label(kind);
      tag.getStyleClass().addAll("tag", kind);
      flow.getChildren().add(tag);
    }
    flow.getChildren().add(new KeyCaps(List.of("Ctrl", "K")));
    return flow;
  }

  private static Node controls() {
    var off = button("Rerun", "mdi2l-lock-outline");
    off.pseudoClassStateChanged(PseudoClass.getPseudoClass("off"), true);
    var focused = button("Focused", "mdi2r-restart");
    focused.pseudoClassStateChanged(PseudoClass.getPseudoClass("focus-visible"), true);
    var on = new ToggleButton("Follow now", Icons.of("mdi2c-crosshairs-gps"));
    on.setSelected(true);
    var invalid = new TextField("0 0 25 * * ?");
    invalid.pseudoClassStateChanged(PseudoClass.getPseudoClass("invalid"), true);
    var empty = new TextField();
    empty.setPromptText("Filter by job");
    var checked = new CheckBox("Keep awake");
    checked.setSelected(true);
    var choice = new ComboBox<String>();
    choice.getItems().addAll("State: all", "State: failed");
    choice.getSelectionModel().selectFirst();
    var menu = new MenuButton("More", Icons.of("mdi2d-dots-horizontal"), new MenuItem("Copy"));
    var disabled = button("Disabled", "mdi2c-cancel");
    disabled.setDisable(true);
    var box =
        new VBox(
            10,
            new HBox(
                8,
                button("Primary", "mdi2c-check", "primary"),
                button("Default", "mdi2r-restart"),
                button("Ghost", "mdi2e-eye-outline", "ghost"),
                button("Kill run", "mdi2s-stop", "danger")),
            new HBox(
                8, button("Purge…", "mdi2d-delete-outline", "danger-quiet"), off, disabled, on),
            new HBox(8, segmented(), focused),
            new HBox(8, choice, menu, button("", "mdi2d-dots-horizontal", "icon-only")),
            new HBox(8, empty, invalid),
            new HBox(16, checked, new CheckBox("Unchecked"), new Hyperlink("Undo")));
    box.setPadding(new Insets(12));
    var scroll = new ScrollPane(box);
    scroll.setFitToWidth(true);
    return scroll;
  }

  private static Node segmented() {
    var first = new ToggleButton("1 h");
    first.getStyleClass().add("first");
    var middle = new ToggleButton("Fit tonight");
    middle.setSelected(true);
    var last = new ToggleButton("24 h");
    last.getStyleClass().add("last");
    var row = new HBox(first, middle, last);
    row.getStyleClass().add("segmented");
    row.setMaxHeight(28);
    return row;
  }

  private static Button button(String text, String icon, String... styleClasses) {
    var button = new Button(text, icon == null ? null : Icons.of(icon));
    button.getStyleClass().addAll(styleClasses);
    return button;
  }
}
