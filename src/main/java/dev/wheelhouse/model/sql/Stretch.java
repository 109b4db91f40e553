package dev.wheelhouse.model.sql;

/// A stretch of a script; one after the other they are the script.
public sealed interface Stretch {

  String text();

  /// Outside of quotes and comments.
  record Code(String text) implements Stretch {}

  /// A string, a quoted name or a dollar-quoted body, with its quotes.
  ///
  /// @param closed false when the script ends before it does
  record Quoted(String text, boolean closed) implements Stretch {}

  record Comment(String text, boolean closed) implements Stretch {}

  /// `${…}` outside of quotes: a value is bound there.
  record Place(String text) implements Stretch {}

  /// A semicolon.
  record End(String text) implements Stretch {}
}
