package dev.wheelhouse.console.jobs.form;

import dev.wheelhouse.model.definition.Definition;
import dev.wheelhouse.model.definition.JobDefinition;
import dev.wheelhouse.model.definition.Naming;
import dev.wheelhouse.model.definition.Parameter;
import dev.wheelhouse.model.definition.ParameterNames;
import dev.wheelhouse.model.definition.ParameterValue;
import dev.wheelhouse.model.definition.Problem;
import dev.wheelhouse.model.definition.Task;
import dev.wheelhouse.model.definition.Template;
import dev.wheelhouse.model.definition.TemplateException;
import dev.wheelhouse.model.definition.Trigger;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/// The problems of a definition as findings of the form: at the field that holds the text, in the
/// window's language where the form knows the rule, else in the words of the check.
final class CheckSaid {
  private static final Pattern ROW = Pattern.compile("(\\w+)\\[(\\d+)]\\.(\\w+)(?:\\[\\d+])?");
  private static final Pattern ITEM = Pattern.compile("(task\\.\\w+)\\[\\d+]");
  private static final String VARIABLE = "task.environment.";

  private final Definition definition;
  private final Problem problem;

  private CheckSaid(Definition definition, Problem problem) {
    this.definition = definition;
    this.problem = problem;
  }

  static Finding of(Definition definition, Problem problem) {
    return new CheckSaid(definition, problem).finding();
  }

  private Finding finding() {
    var item = ITEM.matcher(problem.path());
    var path = item.matches() ? item.group(1) : problem.path();
    var row = ROW.matcher(path);
    if (row.matches()) {
      var index = Integer.parseInt(row.group(2));
      return inRow(row.group(1), index, row.group(3));
    }
    return switch (path) {
      case "name" -> Finding.error(path, name().orElse(itself()));
      case "task.command" -> Finding.error(path, command().orElse(itself()));
      case "task.completion" -> Finding.error("task.completion.type", itself());
      case "task.exitCodes" -> Finding.error("task.exitCodes.success", itself());
      case "executorSelector" -> pool();
      default -> path.startsWith(VARIABLE) ? variable() : Finding.error(path, itself());
    };
  }

  private Said itself() {
    return unknownParameter(problem.path())
        .map(it -> Said.of("job-form.template-unknown", it))
        .orElse(Said.check(problem.message()));
  }

  /// The first parameter that a template names and the definition does not have.
  private Optional<String> unknownParameter(String path) {
    var known = definition.parameters().stream().map(Parameter::name).toList();
    try {
      return Template.parse(template(path)).parameterNames().stream()
          .filter(it -> !known.contains(it))
          .findFirst();
    } catch (TemplateException notOne) {
      return Optional.empty();
    }
  }

  private String template(String path) {
    if (path.equals("label")) {
      return definition.label();
    }
    if (!(definition instanceof JobDefinition job) || !(job.task() instanceof Task.Shell shell)) {
      return "";
    }
    return switch (path) {
      case "task.directory" -> shell.directory();
      case "task.stdin" -> shell.stdin();
      default ->
          path.startsWith("task.command")
              ? String.join(" ", shell.command())
              : shell.environment().getOrDefault(path.replaceFirst("^" + VARIABLE, ""), "");
    };
  }

  private Optional<Said> name() {
    var name = definition.name();
    if (name.isBlank()) {
      return Optional.of(Said.of("job-form.name-empty"));
    }
    if (name.length() > Naming.MAX_NAME) {
      return Optional.of(Said.of("job-form.name-long", Integer.toString(name.length())));
    }
    if (!name.equals(name.strip())) {
      return Optional.of(Said.of("job-form.name-blank-ends"));
    }
    return Optional.of(
        name.chars().allMatch(Character::isDigit)
            ? Said.of("job-form.name-number", name)
            : Said.of("job-form.name-letters", name));
  }

  private Optional<Said> command() {
    return definition instanceof JobDefinition(_, _, Task.Shell shell, _, _, _, _, _, _, _)
            && (shell.command().isEmpty() || shell.command().getFirst().isBlank())
        ? Optional.of(Said.of("job-form.command-empty"))
        : Optional.empty();
  }

  private Finding pool() {
    var path = problem.path();
    var empty = definition instanceof JobDefinition job && job.placement().pool().isBlank();
    return empty
        ? Finding.error(path, Said.of("job-form.pool-empty"), Fix.use(path, "default"))
        : Finding.error(path, itself());
  }

  private Finding variable() {
    var path = problem.path();
    return Finding.error(
        path, path.equals(VARIABLE) ? Said.of("job-form.variable-empty") : itself());
  }

  private Finding inRow(String list, int index, String field) {
    var path = JobFields.path(list, index, field);
    return switch (list + "." + field) {
      case "triggers.expr" ->
          definition.triggers().get(index) instanceof Trigger.Cron cron
              ? CronSaid.finding(path, cron.expression())
              : Finding.error(path, itself());
      case "triggers.key" -> Finding.error(path, key(index).orElse(itself()));
      case "parameters.name" -> Finding.error(path, parameterName(index));
      case "parameters.default" ->
          Finding.error(path, value(index, true, parameter(index).fallback()));
      case "parameters.allowed" -> Finding.error(path, allowed(index));
      default -> Finding.error(path, itself());
    };
  }

  private Optional<Said> key(int index) {
    var key = definition.triggers().get(index).key();
    if (key.isBlank()) {
      return Optional.of(Said.of("job-form.key-empty"));
    }
    var same = definition.triggers().stream().filter(it -> it.key().equals(key)).count();
    return same > 1 ? Optional.of(Said.of("job-form.key-twice", key)) : Optional.empty();
  }

  private Parameter parameter(int index) {
    return definition.parameters().get(index);
  }

  private Said parameterName(int index) {
    var name = parameter(index).name();
    if (name.isEmpty()) {
      return Said.of("job-form.parameter-empty");
    }
    return ParameterNames.valid(name)
        ? Said.of("job-form.parameter-twice", name)
        : Said.of("job-form.parameter-letters", name);
  }

  private Said allowed(int index) {
    var free = new Parameter("", parameter(index).type(), false, "", List.of());
    return parameter(index).allowed().stream()
        .filter(value -> ParameterValue.fault(free, value).isPresent())
        .findFirst()
        .map(value -> value(index, false, value))
        .orElse(itself());
  }

  private Said value(int index, boolean choose, String value) {
    var parameter = parameter(index);
    var free = new Parameter("", parameter.type(), false, "", List.of());
    if (choose && ParameterValue.fault(free, value).isEmpty()) {
      return Said.of("job-form.default-not-allowed", value, CommaList.join(parameter.allowed()));
    }
    return switch (Objects.requireNonNull(parameter.type())) {
      case INTEGER -> Said.of("job-form.no-integer", value);
      case DECIMAL -> Said.of("job-form.no-decimal", value);
      case BOOLEAN -> Said.of("job-form.no-boolean", value);
      case DATE -> Said.of("job-form.no-date", value);
      case TEXT, LIST, SECRET -> itself();
    };
  }
}
