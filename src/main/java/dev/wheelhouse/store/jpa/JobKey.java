package dev.wheelhouse.store.jpa;

/// A job's place in a list.
///
/// @param strand counts from 0
/// @param value what the strand is sorted by, as text
record JobKey(long id, int strand, String value, String name) {
  private static final String SEPARATOR = "\n"; // stands in no name, group or owner

  /// The place as text: a list that is read on starts after it.
  String cursor() {
    return String.join(SEPARATOR, Integer.toString(strand), value, name);
  }

  static JobKey parse(String cursor) {
    String[] parts = cursor.split(SEPARATOR, -1);
    try {
      return new JobKey(0, Integer.parseInt(parts[0]), parts[1], parts[2]);
    } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
      throw new IllegalArgumentException("cursor " + cursor + " is not one of this list", e);
    }
  }
}
