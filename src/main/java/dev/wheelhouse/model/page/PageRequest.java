package dev.wheelhouse.model.page;

/// Which part of a list is wanted.
///
/// @param cursor as a former page gave it; empty for the first page
public record PageRequest(String cursor, int size) {
  public static final int MAX_SIZE = 1_000;

  public PageRequest {
    if (size < 1 || size > MAX_SIZE) {
      throw new IllegalArgumentException("pageSize is " + size + "; it must be 1 to " + MAX_SIZE);
    }
  }

  public static PageRequest first(int size) {
    return new PageRequest("", size);
  }
}
