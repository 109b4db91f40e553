package dev.wheelhouse.console.shell;

import org.jspecify.annotations.Nullable;

/// A short message at the lower right: what happened, and at most one thing to do about it.
public record Toast(Kind kind, String title, String detail, @Nullable Offer offer) {

  public static Toast success(String title, String detail) {
    return new Toast(Kind.SUCCESS, title, detail, null);
  }

  /// Stays until it is dismissed.
  public static Toast error(String title, String detail) {
    return new Toast(Kind.ERROR, title, detail, null);
  }

  public Toast with(String words, Runnable does) {
    return new Toast(kind, title, detail, new Offer(words, does));
  }

  /// What the message is about.
  public enum Kind {
    SUCCESS("mdi2c-check-circle", "success-icon"),
    ERROR("mdi2c-close-octagon", "danger-icon");

    private final String icon;
    private final String iconClass;

    Kind(String icon, String iconClass) {
      this.icon = icon;
      this.iconClass = iconClass;
    }

    public String icon() {
      return icon;
    }

    public String iconClass() {
      return iconClass;
    }
  }

  /// The one thing to do.
  public record Offer(String words, Runnable does) {}
}
