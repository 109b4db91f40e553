package dev.wheelhouse.model.definition;

/// A node runs once for each item of a list (D4).
///
/// @param over a template that gives the list, such as `${params.channels}` or
///   `${upstream.find.output.files}`: a JSON array, or texts with commas between
/// @param parameter of the job that is given the item
/// @param parallelism at most so many items at once; zero for no bound
public record Mapping(String over, String parameter, int parallelism) {
  /// Items that one node can have.
  public static final int MOST = 10_000;
}
