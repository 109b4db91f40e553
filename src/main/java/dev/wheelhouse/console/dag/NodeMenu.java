package dev.wheelhouse.console.dag;

import dev.wheelhouse.console.control.Icons;
import dev.wheelhouse.console.text.Texts;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;

/// What can be done with the node that is inspected.
final class NodeMenu {
  private final InspectorModel model;
  private final Texts texts;
  private final KeyField key;

  NodeMenu(InspectorModel model, Texts texts, KeyField key) {
    this.model = model;
    this.texts = texts;
    this.key = key;
  }

  MenuButton button() {
    var menu = new MenuButton("", Icons.of("mdi2d-dots-horizontal"));
    menu.setId("node-menu");
    menu.getStyleClass().add("row-menu");
    menu.setAccessibleText(texts.get("dag.inspector.more"));
    menu.getItems().add(new MenuItem());
    menu.setOnShowing(_ -> fill(menu));
    return menu;
  }

  private void fill(MenuButton menu) {
    var locked = model.context().seen().readOnly().getValue();
    var shared = model.node().filter(it -> it.own() == null).isPresent();
    menu.getItems()
        .setAll(
            item("dag.inspector.rename", "mdi2p-pencil-outline", locked, key::edit),
            item(
                "dag.inspector.duplicate", "mdi2c-content-copy", locked, model.edits()::duplicate));
    if (shared) {
      var unknown = model.jobProperty().getValue() == null;
      menu.getItems()
          .addAll(
              item("dag.inspector.edit-job", "mdi2o-open-in-new", false, model::openJob),
              item(
                  "dag.inspector.make-own",
                  "mdi2s-source-branch",
                  locked || unknown,
                  model.edits()::makeOwn));
    }
    menu.getItems()
        .add(item("dag.inspector.delete", "mdi2d-delete-outline", locked, model.edits()::delete));
  }

  private MenuItem item(String textKey, String icon, boolean off, Runnable does) {
    var item = new MenuItem(texts.get(textKey), Icons.of(icon));
    item.setDisable(off);
    item.setOnAction(_ -> does.run());
    return item;
  }
}
