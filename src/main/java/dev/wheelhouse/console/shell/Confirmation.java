package dev.wheelhouse.console.shell;

import java.util.List;
import java.util.function.Consumer;

/// A question before an action with consequences. The title is the question with the object's name;
/// the safe button has a verb and the focus.
///
/// @param reason the label of the field for a reason; empty when none is asked for
/// @param confirmed gets the reason, empty when none is asked for
/// @param typed must be typed exactly first; empty for nothing. With it the reason may stay empty
public record Confirmation(
    String title,
    String sentence,
    List<Consequence> consequences,
    String reason,
    String keep,
    String confirm,
    boolean destructive,
    Consumer<String> confirmed,
    String typed)
    implements Dialog {

  public Confirmation {
    consequences = List.copyOf(consequences);
  }

  /// A question that asks for nothing to be typed but perhaps a reason.
  public Confirmation(
      String title,
      String sentence,
      List<Consequence> consequences,
      String reason,
      String keep,
      String confirm,
      boolean destructive,
      Consumer<String> confirmed) {
    this(title, sentence, consequences, reason, keep, confirm, destructive, confirmed, "");
  }

  /// The same, but an object's name must be typed first.
  public Confirmation typing(String name) {
    return new Confirmation(
        title, sentence, consequences, reason, keep, confirm, destructive, confirmed, name);
  }

  /// One thing that will happen.
  ///
  /// @param words a [dev.wheelhouse.console.control.Sentence], in which names stand out
  /// @param caution it is a reason to think twice
  public record Consequence(String icon, String words, boolean caution) {
    public Consequence(String icon, String words) {
      this(icon, words, false);
    }
  }
}
