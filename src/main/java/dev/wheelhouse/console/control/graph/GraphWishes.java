package dev.wheelhouse.console.control.graph;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.input.KeyEvent;

/// What somebody wants of a [GraphCanvas]'s picture. The canvas changes nothing by itself but
/// selection and sight: who is told changes the document, and gives the canvas its new picture.
public interface GraphWishes {

  /// Cards and memos are dragged.
  ///
  /// @param dx and `dy` since the drag began
  /// @param over the drag has ended; until then the picture need not follow, the canvas shows it
  void move(Set<String> keys, double dx, double dy, boolean over);

  /// A memo gets another size.
  void resize(String memo, double width, double height);

  void connect(String from, String to);

  /// Why there can be no wire from one to the other; empty when there can. Asked while it is drawn,
  /// for each card that the pointer comes to: it has to be quick.
  Optional<No> refusal(String from, String to);

  /// A wire was drawn into the void.
  ///
  /// @param at in the picture
  void connectToNew(String from, Point at);

  /// What is dragged from outside was dropped.
  ///
  /// @param what as [GraphCanvas#DRAGGED] has it
  /// @param wire that it was dropped on, if it was
  void drop(String what, Point at, Optional<WireKey> wire);

  void delete(Set<String> keys, Set<WireKey> wires);

  /// Enter or a double click.
  void open(String key);

  /// A key was typed that the canvas does not know: a letter that inserts, a menu.
  ///
  /// @param at where there is room for something new
  /// @return whether it meant something
  boolean typed(KeyEvent event, Point at);

  /// A menu is wanted for what is selected.
  void menu(double screenX, double screenY);

  /// @param title in a line
  /// @param words in a sentence or two
  /// @param path keys of the cards that are lit, such as a cycle's
  record No(String title, String words, List<String> path) {
    public No {
      path = List.copyOf(path);
    }
  }

  /// In the picture, in pixels at 100 %.
  record Point(double x, double y) {}

  /// Names a wire.
  record WireKey(String from, String to) {}
}
