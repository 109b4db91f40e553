package dev.wheelhouse.console.shell;

import dev.wheelhouse.api.Fault;
import dev.wheelhouse.api.Query;
import dev.wheelhouse.console.text.Texts;

/// Opens links that come from outside: what is no link, or leads to nothing that this engine has,
/// is told in a toast.
public final class LinkOpening {
  private final Frame frame;
  private final Texts texts;

  public LinkOpening(Frame frame, Texts texts) {
    this.frame = frame;
    this.texts = texts;
  }

  /// For links that come while no view asks.
  public static LinkOpening inTheLanguageOf(Frame frame) {
    return new LinkOpening(frame, new Texts(frame.settings().languageProperty().get()));
  }

  public void open(String text) {
    Link.of(text)
        .filter(frame.links()::canOpen)
        .ifPresentOrElse(
            this::open,
            () -> frame.toasts().show(Toast.error(texts.get("link.unknown", text), "")));
  }

  private void open(Link link) {
    switch (link) {
      case Link.ToScreen(var id) -> {
        if (frame.shell().knows(id)) {
          frame.links().open(link);
        } else {
          dead(link, "");
        }
      }
      case Link.ToRun(var run) -> openWhenThere(link, new Query.GetRun(run));
      case Link.ToJob(var name) -> openWhenThere(link, new Query.FindDefinition(name));
      case Link.ToVersions(var name) -> openWhenThere(link, new Query.FindDefinition(name));
      case Link.EditJob(var name) -> openWhenThere(link, new Query.FindDefinition(name));
      case Link.DuplicateJob(var name) -> openWhenThere(link, new Query.FindDefinition(name));
      case Link.EditDag(var name) -> openWhenThere(link, new Query.FindDefinition(name));
      case Link.DuplicateDag(var name) -> openWhenThere(link, new Query.FindDefinition(name));
      case Link.ToOperation(var id) -> openWhenThere(link, new Query.GetOperation(id));
      case Link.NewJob _, Link.NewDag _, Link.ToRuns _, Link.ToQueue _ -> frame.links().open(link);
    }
  }

  /// While no answer comes the object's own screen says so, as it does for every other object.
  private void openWhenThere(Link link, Query<?> query) {
    frame
        .link()
        .fetch(
            it -> it.ask(query),
            _ -> frame.links().open(link),
            fault -> {
              if (fault.code().equals(Fault.NOT_FOUND)) {
                dead(link, Faults.words(fault, texts));
              } else {
                frame.links().open(link);
              }
            });
  }

  private void dead(Link link, String why) {
    frame.toasts().show(Toast.error(texts.get("link.dead", link.text()), why));
  }
}
