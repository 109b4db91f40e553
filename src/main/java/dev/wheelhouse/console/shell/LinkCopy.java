package dev.wheelhouse.console.shell;

import dev.wheelhouse.console.text.Texts;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/// Puts a link on the clipboard and says so.
public final class LinkCopy {
  private LinkCopy() {}

  public static void copy(Link link, ToastModel toasts, Texts texts) {
    var content = new ClipboardContent();
    content.putString(link.text());
    Clipboard.getSystemClipboard().setContent(content);
    toasts.show(Toast.success(texts.get("link.copied"), link.text()));
  }
}
