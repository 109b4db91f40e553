package dev.wheelhouse.console.shell;

import java.util.List;
import java.util.function.Consumer;

/// A question before an action with consequences. The title is the question with the object's name;
/// the safe button has a verb and the focus.
///
/// @param reason the label of the field for a reason; empty when none is asked for
/// @param confirmed gets the reason, empty when none is asked for
public record Confirmation(
    String title,
    String sentence,
    List<Consequence> consequences,
    String reason,
    String keep,
    String confirm,
    boolean destructive,
    Consumer<String> confirmed)
    implements Dialog {

  public Confirmation {
    consequences = List.copyOf(consequences);
  }

  /// One thing that will happen.
  public record Consequence(String icon, String words) {}
}
