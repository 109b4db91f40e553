package dev.wheelhouse.console.shell;

import dev.wheelhouse.console.text.Texts;
import java.util.ArrayList;
import java.util.List;

/// All rooms of one window.
public final class Rooms implements AutoCloseable {
  private final Frame frame;
  private final List<Room> rooms;

  /// The frame's own room is the first and need not be named.
  public Rooms(Frame frame, List<Room> others) {
    this.frame = frame;
    this.rooms = new ArrayList<>();
    rooms.add(new FrameRoom(frame));
    rooms.addAll(others);
  }

  /// What the window is made of in a language.
  public WindowParts parts(Texts texts) {
    var actions = actions(texts);
    var keys =
        new ActionKeys(
            actions,
            frame.attached().timers(),
            frame.settings()::singleKeys,
            frame.shell()::covered);
    return new WindowParts(views(texts, actions), keys);
  }

  public ActionRegistry actions(Texts texts) {
    var actions = new ActionRegistry();
    rooms.forEach(room -> room.addTo(actions, texts));
    return actions;
  }

  public ViewLoader views(Texts texts, ActionRegistry actions) {
    var views = new ViewLoader(texts);
    rooms.forEach(room -> room.addTo(views, actions, texts));
    return views;
  }

  public void start() {
    rooms.forEach(Room::start);
  }

  /// Closes them, the frame last.
  @Override
  public void close() {
    rooms.reversed().forEach(Room::close);
  }
}
