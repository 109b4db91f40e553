package dev.wheelhouse.console.dag;

import dev.wheelhouse.console.control.graph.GraphWishes;
import dev.wheelhouse.console.text.Texts;
import java.util.Optional;
import java.util.Set;
import javafx.scene.input.KeyEvent;

/// Turns what is wanted of the canvas into changes of the document.
final class CanvasWishes implements GraphWishes {
  private final DagEditorModel model;
  private final EditCommands edits;
  private final Menus menus;
  private final Refusals refusals;

  /// @param menus are opened where the pointer is
  CanvasWishes(DagEditorModel model, EditCommands edits, Menus menus, Texts texts) {
    this.model = model;
    this.edits = edits;
    this.menus = menus;
    this.refusals = new Refusals(texts);
  }

  /// What asks back.
  interface Menus {
    /// Which part comes behind a node.
    void part(String from, Point at);

    /// What can be done with what is selected.
    void chosen(double screenX, double screenY);

    /// Asks for a job that stands by itself.
    void job(Point at, Optional<WireKey> wire);

    /// Something was opened: its fields get the focus.
    void open(String key);
  }

  @Override
  public void move(Set<String> keys, double dx, double dy, boolean over) {
    if (over) {
      edits.move(keys, dx, dy);
    }
  }

  @Override
  public void resize(String memo, double width, double height) {
    model.change("", Notes.resize(memo, width, height));
  }

  @Override
  public void connect(String from, String to) {
    edits.connect(from, to);
  }

  @Override
  public Optional<No> refusal(String from, String to) {
    return refusals.refusal(model.document().document(), from, to);
  }

  @Override
  public void connectToNew(String from, Point at) {
    menus.part(from, at);
  }

  @Override
  public void drop(String what, Point at, Optional<WireKey> wire) {
    if (what.equals(DagPaletteView.EXISTING)) {
      menus.job(at, wire);
    } else {
      edits.inserts().drop(what, at, wire);
    }
  }

  @Override
  public void delete(Set<String> keys, Set<WireKey> wires) {
    edits.delete(keys, wires);
  }

  @Override
  public void open(String key) {
    menus.open(key);
  }

  /// Letters that insert are actions of the window.
  @Override
  public boolean typed(KeyEvent event, Point at) {
    return false;
  }

  @Override
  public void menu(double screenX, double screenY) {
    menus.chosen(screenX, screenY);
  }
}
