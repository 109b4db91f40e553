package dev.wheelhouse.console.shell;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A short message at the lower right: what happened, and at most one thing to do about it. Two
/// with the same words are still two.
public final class Toast {
  private final Kind kind;
  private final String title;
  private final String detail;
  private final @Nullable Offer offer;

  private Toast(Kind kind, String title, String detail, @Nullable Offer offer) {
    this.kind = kind;
    this.title = title;
    this.detail = detail;
    this.offer = offer;
  }

  public static Toast success(String title, String detail) {
    return new Toast(Kind.SUCCESS, title, detail, null);
  }

  /// Something that is about to be done; stays until it is dismissed, and is not kept.
  public static Toast waiting(String title, String detail) {
    return new Toast(Kind.WAITING, title, detail, null);
  }

  /// Something that waits; stays until it is dismissed.
  public static Toast note(String title, String detail) {
    return new Toast(Kind.NOTE, title, detail, null);
  }

  /// Stays until it is dismissed.
  public static Toast error(String title, String detail) {
    return new Toast(Kind.ERROR, title, detail, null);
  }

  /// The same with something to do about it, now or later from the list of notifications.
  public Toast with(String words, Runnable does) {
    return new Toast(kind, title, detail, new Offer(words, does, true));
  }

  /// The same with something that can be done only while the toast is there, such as Undo.
  public Toast withBriefly(String words, Runnable does) {
    return new Toast(kind, title, detail, new Offer(words, does, false));
  }

  public Kind kind() {
    return kind;
  }

  public String title() {
    return title;
  }

  public String detail() {
    return detail;
  }

  public Optional<Offer> offer() {
    return Optional.ofNullable(offer);
  }

  /// What the message is about.
  public enum Kind {
    SUCCESS("mdi2c-check-circle", "success-icon"),
    WAITING("mdi2t-timer-sand", "accent-icon"),
    NOTE("mdi2b-bell-outline", "warning-icon"),
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
  ///
  /// @param lasting it still can be done when the toast has gone
  public record Offer(String words, Runnable does, boolean lasting) {}
}
