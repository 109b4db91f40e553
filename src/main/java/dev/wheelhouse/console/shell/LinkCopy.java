package dev.wheelhouse.console.shell;

import dev.wheelhouse.console.control.Clip;
import dev.wheelhouse.console.text.Texts;

/// Puts a link on the clipboard and says so.
public final class LinkCopy {
  private LinkCopy() {}

  public static void copy(Link link, ToastModel toasts, Texts texts) {
    Clip.copy(link.text());
    toasts.show(Toast.success(texts.get("link.copied"), link.text()));
  }
}
