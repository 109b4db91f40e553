package dev.wheelhouse.console.dag;

import dev.wheelhouse.console.jobs.form.JobFields;
import dev.wheelhouse.model.definition.DagDefinition;
import dev.wheelhouse.model.definition.JobDefinition;
import dev.wheelhouse.model.definition.Parameter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A parameter of a node's job, and where its value comes from.
///
/// @param row of the node's own values; -1 where it gives none
/// @param value without the node's own: the DAG's, else the job's; empty for none
record GivenValue(String name, From from, int row, String value) {

  /// Whence a value comes.
  enum From {
    NODE,
    /// Each run is given its item.
    ITEM,
    DAG,
    JOB,
    /// The name of a secret, from the job or the DAG.
    SECRET
  }

  /// The parameters of the job, then values that the node gives beyond them.
  ///
  /// @param job null while it is not known
  static List<GivenValue> all(JobFields fields, @Nullable JobDefinition job, DagDefinition dag) {
    var rows =
        fields.rows(NodeTexts.PARAMETERS).stream().map(it -> it.getOrDefault("name", "")).toList();
    var all = new ArrayList<GivenValue>();
    Set<Integer> shown = new HashSet<>();
    for (var parameter : job == null ? List.<Parameter>of() : job.parameters()) {
      var row = rows.indexOf(parameter.name());
      shown.add(row);
      all.add(of(parameter, row, fields, dag));
    }
    for (var i = 0; i < rows.size(); i++) {
      if (!shown.contains(i)) {
        all.add(new GivenValue(rows.get(i), From.NODE, i, ""));
      }
    }
    return List.copyOf(all);
  }

  private static GivenValue of(Parameter parameter, int row, JobFields fields, DagDefinition dag) {
    var name = parameter.name();
    var dags = dag.parameters().stream().filter(it -> it.name().equals(name)).findFirst();
    var value = dags.map(Parameter::fallback).filter(it -> !it.isEmpty());
    return new GivenValue(
        name, from(parameter, row, fields, value), row, value.orElse(parameter.fallback()));
  }

  private static From from(Parameter parameter, int row, JobFields fields, Optional<String> ofDag) {
    var each = fields.flag(NodeTexts.EACH);
    if (each && fields.text(NodeTexts.PARAMETER).strip().equals(parameter.name())) {
      return From.ITEM;
    }
    if (row >= 0) {
      return From.NODE;
    }
    if (parameter.type() == Parameter.Type.SECRET) {
      return From.SECRET;
    }
    return ofDag.isPresent() ? From.DAG : From.JOB;
  }
}
