package dev.wheelhouse.console.dag;

import dev.wheelhouse.console.jobs.form.Finding;
import dev.wheelhouse.console.jobs.form.Said;
import dev.wheelhouse.model.dag.DagDocument;
import dev.wheelhouse.model.definition.Node;
import dev.wheelhouse.model.definition.Problem;
import java.util.List;
import java.util.stream.Stream;

/// What is wrong with what is inspected, out of all that is wrong with the document.
///
/// @param all in the window's words
record InspectedProblems(List<Problem> all, DagDocument document) {

  /// At the fields of what is inspected.
  List<Finding> beside(Inspected what) {
    return all.stream().flatMap(it -> beside(it, what)).toList();
  }

  private Stream<Finding> beside(Problem problem, Inspected what) {
    var place = ProblemPlace.of(problem.path(), document.definition());
    return Inspected.of(place.chosen(), document).equals(what)
        ? Stream.of(Finding.error(place.field(), Said.plainly(problem.message())))
        : Stream.of();
  }

  /// With paths inside of the node, as its text spells them.
  List<Problem> inside(Node node) {
    var path = "nodes[" + document.definition().nodes().indexOf(node) + "]";
    return all.stream()
        .filter(it -> it.path().equals(path) || it.path().startsWith(path + "."))
        .map(
            it ->
                new Problem(
                    it.path().substring(Math.min(it.path().length(), path.length() + 1)),
                    it.message()))
        .toList();
  }
}
