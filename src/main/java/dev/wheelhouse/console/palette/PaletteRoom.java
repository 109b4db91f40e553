package dev.wheelhouse.console.palette;

import dev.wheelhouse.console.shell.ActionRegistry;
import dev.wheelhouse.console.shell.Frame;
import dev.wheelhouse.console.shell.LinkOpening;
import dev.wheelhouse.console.shell.Room;
import dev.wheelhouse.console.shell.ViewLoader;
import dev.wheelhouse.console.text.Texts;

/// The command palette over all rooms. What it knows of jobs and runs, and what was used, outlives
/// a change of language.
public final class PaletteRoom implements Room {
  private final Frame frame;
  private final KnownObjects known;
  private final RecentUse used;

  public PaletteRoom(Frame frame) {
    this.frame = frame;
    this.known = new KnownObjects(frame.link());
    this.used = new RecentUse(frame.settings().remembered());
  }

  @Override
  public void addTo(ActionRegistry actions, Texts texts) {}

  @Override
  public void addTo(ViewLoader views, ActionRegistry actions, Texts texts) {
    views.with(PaletteView.class, () -> view(actions, texts));
  }

  /// Looks around once, so that the first opening has something to show.
  @Override
  public void start() {
    known.look(PaletteQuery.of(""));
  }

  private PaletteView view(ActionRegistry actions, Texts texts) {
    return new PaletteView(model(actions, texts), frame.shell(), frame.toasts(), texts);
  }

  PaletteModel model(ActionRegistry actions, Texts texts) {
    var formats = frame.formats(texts);
    var links = new LinkOpening(frame, texts);
    var catalogue =
        new Catalogue(
            new CommandEntries(actions, texts),
            new SettingEntries(frame.settings(), texts),
            new RunEntries(known, frame.links(), frame.offers(), frame.clock(), formats),
            new JobEntries(known, frame.links(), frame.offers(), frame.clock(), formats),
            texts,
            links::open);
    return PaletteModel.over(frame.shell(), known, used, catalogue, texts);
  }
}
