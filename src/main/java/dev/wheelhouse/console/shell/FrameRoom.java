package dev.wheelhouse.console.shell;

import dev.wheelhouse.console.text.Texts;

/// The frame itself as a room: header, navigation, status bar, settings, help, and the way to every
/// screen.
public final class FrameRoom implements Room {
  private final Frame frame;

  public FrameRoom(Frame frame) {
    this.frame = frame;
  }

  @Override
  public void addTo(ActionRegistry actions, Texts texts) {
    for (var screen : frame.shell().screens()) {
      actions.add(WindowActions.go(screen, frame.shell()));
    }
    WindowActions.addTo(actions, frame.shell(), frame.toasts(), texts);
    actions.add(WindowActions.undo(frame.late(), texts));
  }

  @Override
  public void addTo(ViewLoader views, ActionRegistry actions, Texts texts) {
    var shell = frame.shell();
    var engine = frame.engine();
    views
        .with(ShellView.class, () -> new ShellView(frame, views))
        .with(HeaderView.class, () -> new HeaderView(frame, actions, texts))
        .with(NavView.class, () -> new NavView(shell, engine, actions, texts))
        .with(StatusBarView.class, () -> new StatusBarView(frame, texts))
        .with(SettingsView.class, () -> new SettingsView(frame.settings(), texts))
        .with(NotificationsView.class, () -> new NotificationsView(frame, texts))
        .with(HelpView.class, () -> new HelpView(actions, texts));
  }

  @Override
  public void start() {
    frame.start();
  }

  @Override
  public void close() {
    frame.close();
  }
}
