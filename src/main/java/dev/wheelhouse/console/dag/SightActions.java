package dev.wheelhouse.console.dag;

import dev.wheelhouse.console.shell.Action;
import dev.wheelhouse.console.shell.ActionRegistry;
import dev.wheelhouse.console.shell.Shortcut;
import javafx.scene.input.KeyCode;

/// The actions that change what is seen of the document: its view, what stands on its nodes, how
/// large it is.
record SightActions(DagEditorModel model, EditorWishes wishes, DagObstacles why) {

  void addTo(ActionRegistry registry) {
    var here = why.first(why::elsewhere);
    var graph = why.first(why::elsewhere, why::notGraph);
    registry.add(
        DagActions.action("dag-find", "mdi2m-magnify", Shortcut.chord("Shortcut+F"))
            .unless(here)
            .does(wishes.find()::make),
        mode("dag-mode-design", "mdi2v-vector-polyline", KeyCode.DIGIT1, EditorMode.DESIGN),
        mode("dag-mode-run", "mdi2h-history", KeyCode.DIGIT2, EditorMode.LAST_RUN),
        mode("dag-mode-statistics", "mdi2p-pulse", KeyCode.DIGIT3, EditorMode.STATISTICS),
        view("dag-view-graph", "mdi2s-sitemap-outline", "Alt+1", EditorView.GRAPH),
        view("dag-view-list", "mdi2f-format-list-bulleted", "Alt+2", EditorView.LIST),
        view("dag-view-yaml", "mdi2c-code-braces", "Alt+3", EditorView.YAML),
        DagActions.plain("dag-zoom-in", "mdi2m-magnify-plus-outline")
            .unless(graph)
            .does(wishes.zoomIn()::make),
        DagActions.plain("dag-zoom-out", "mdi2m-magnify-minus-outline")
            .unless(graph)
            .does(wishes.zoomOut()::make),
        DagActions.plain("dag-fit", "mdi2f-fit-to-page-outline")
            .unless(graph)
            .does(wishes.fit()::make));
  }

  private Action mode(String id, String icon, KeyCode key, EditorMode mode) {
    return DagActions.action(id, icon, Shortcut.letter(key))
        .unless(
            mode == EditorMode.DESIGN
                ? why.first(why::elsewhere)
                : why.first(why::elsewhere, why::notDeployed))
        .does(() -> model.overlay().show(mode));
  }

  private Action view(String id, String icon, String keys, EditorView view) {
    var possible =
        view == EditorView.YAML
            ? why.first(why::elsewhere)
            : why.first(why::elsewhere, why::unreadable);
    return DagActions.action(id, icon, Shortcut.chord(keys))
        .unless(possible)
        .does(() -> model.sight().show(view));
  }
}
