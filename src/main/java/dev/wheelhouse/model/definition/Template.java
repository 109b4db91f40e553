package dev.wheelhouse.model.definition;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// A text with places that are filled when a run is dispatched (D6):
///
/// - `${logicalTime}`: the logical time in the trigger's zone, with its offset
/// - `${logicalTime - 1d + 2h | yyyy-MM-dd}`: terms are added in order; d, w, M, y are calendar
///   units in the trigger's zone, h, m, s elapsed time; the format is Java's
/// - `${params.day}`: a parameter's value
/// - `${upstream.load.output.rows}`: what a node before this one has handed on
/// - `${secret:database}`: a secret, in places that may hold one; a parameter of type SECRET stands
///   for its secret there
/// - `$${`: the two characters `${`, for the shell
public final class Template {
  private final List<TemplatePart> parts;

  private Template(List<TemplatePart> parts) {
    this.parts = List.copyOf(parts);
  }

  /// @throws TemplateException when the text is not a template
  public static Template parse(String text) {
    return new Template(new TemplateParser(text).parts());
  }

  /// What keeps a text from being a template over these parameters, in a place that must not hold a
  /// secret; empty when nothing does.
  public static List<String> problems(String text, List<Parameter> declared) {
    return problems(text, declared, false);
  }

  /// The same for a place of a node, which may name outputs of the nodes before it.
  public static List<String> nodeProblems(String text, List<Parameter> declared) {
    return withOutputs(text, declared, false);
  }

  private static List<String> problems(String text, List<Parameter> declared, boolean secrets) {
    List<String> problems = new ArrayList<>(withOutputs(text, declared, secrets));
    if (problems.isEmpty()) {
      parse(text).upstreams().forEach(place -> problems.add(tooEarly(place)));
    }
    return List.copyOf(problems);
  }

  /// @param secrets whether the place may hold secrets
  static List<String> withOutputs(String text, List<Parameter> declared, boolean secrets) {
    SequencedSet<String> names = new LinkedHashSet<>();
    declared.forEach(parameter -> names.add(parameter.name()));
    List<String> problems = new ArrayList<>(unknownParameters(text, names));
    if (problems.isEmpty() && !secrets) {
      problems.addAll(SecretPlaces.problems(parse(text), Parameters.secrets(declared)));
    }
    return List.copyOf(problems);
  }

  /// What keeps a text from being a template over these parameters; empty when nothing does.
  public static List<String> problems(String text, SequencedSet<String> parameters) {
    List<String> problems = new ArrayList<>(unknownParameters(text, parameters));
    if (problems.isEmpty()) {
      parse(text).upstreams().forEach(place -> problems.add(tooEarly(place)));
    }
    return List.copyOf(problems);
  }

  private static String tooEarly(Upstreams.Place place) {
    return place + " can't stand here: it is filled in before any node has run.";
  }

  private static List<String> unknownParameters(String text, SequencedSet<String> parameters) {
    try {
      List<String> problems = new ArrayList<>();
      for (String name : parse(text).parameterNames()) {
        if (!parameters.contains(name)) {
          problems.add(
              "The template names the parameter "
                  + name
                  + ". "
                  + ParameterNames.existing(parameters));
        }
      }
      return problems;
    } catch (TemplateException e) {
      return List.of(e.getMessage());
    }
  }

  /// Whether a text is a template, whatever it names.
  public static boolean readable(String text) {
    try {
      return parse(text) != null;
    } catch (TemplateException e) {
      return false;
    }
  }

  /// Fills every place.
  ///
  /// @throws TemplateException when the scope lacks a parameter
  public String resolve(TemplateScope scope) {
    return parts.stream().map(part -> part.in(scope)).collect(Collectors.joining());
  }

  /// The parameters that it names, sorted.
  public SortedSet<String> parameterNames() {
    SortedSet<String> names = new TreeSet<>();
    for (TemplatePart part : parts) {
      if (part instanceof TemplatePart.Param(var name)) {
        names.add(name);
      }
    }
    return names;
  }

  /// The outputs that it names, in their order.
  public SequencedSet<Upstreams.Place> upstreams() {
    SequencedSet<Upstreams.Place> places = new LinkedHashSet<>();
    for (TemplatePart part : parts) {
      if (part instanceof TemplatePart.Upstream(var place)) {
        places.add(place);
      }
    }
    return places;
  }

  /// The secrets that it names, sorted.
  public SortedSet<String> secretNames() {
    SortedSet<String> names = new TreeSet<>();
    for (TemplatePart part : parts) {
      if (part instanceof TemplatePart.Secret(var name)) {
        names.add(name);
      }
    }
    return names;
  }
}
