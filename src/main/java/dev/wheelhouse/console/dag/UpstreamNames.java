package dev.wheelhouse.console.dag;

import dev.wheelhouse.http.wire.DefinitionJson;
import dev.wheelhouse.model.definition.JobDefinition;
import dev.wheelhouse.model.definition.Mapping;
import dev.wheelhouse.model.definition.Node;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Where templates name a node as their upstream, `${upstream.settle.output.rows}`, another key is
/// written in its place.
final class UpstreamNames {
  private static final String WORD = "upstream.";

  private final Map<String, String> keys;
  private final Pattern place;

  /// @param keys former to new; all are written at once, so that two can change places
  UpstreamNames(Map<String, String> keys) {
    this.keys = Map.copyOf(keys);
    var anyOf =
        keys.keySet().stream()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .map(Pattern::quote)
            .collect(Collectors.joining("|"));
    this.place = Pattern.compile("(?<!\\$)(\\$\\{\\s*upstream\\.)(" + anyOf + ")(?=\\.)");
  }

  /// The node, with new keys in its own job's texts, its parameters and its mapping.
  Node in(Node node) {
    var mapping = node.mapping();
    var parameters = new TreeMap<>(node.parameters());
    parameters.replaceAll((_, value) -> in(value));
    return new Node(
        node.key(),
        node.job(),
        in(node.own()),
        node.rule(),
        node.mayFail(),
        parameters,
        mapping == null
            ? null
            : new Mapping(in(mapping.over()), mapping.parameter(), mapping.parallelism()));
  }

  /// Every text of a job may be a template, so its whole text form is looked through.
  private @Nullable JobDefinition in(@Nullable JobDefinition own) {
    if (own == null) {
      return null;
    }
    var text = DefinitionJson.write(own);
    var changed = in(text);
    return changed.equals(text) ? own : (JobDefinition) DefinitionJson.read(changed);
  }

  private String in(String text) {
    return keys.isEmpty() || !text.contains(WORD)
        ? text
        : place
            .matcher(text)
            .replaceAll(it -> Matcher.quoteReplacement(it.group(1) + keys.get(it.group(2))));
  }
}
