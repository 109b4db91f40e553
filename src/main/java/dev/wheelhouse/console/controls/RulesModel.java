package dev.wheelhouse.console.controls;

import dev.wheelhouse.api.Answer;
import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.Fault;
import dev.wheelhouse.api.Query;
import dev.wheelhouse.api.RuleTrial;
import dev.wheelhouse.api.RuleView;
import dev.wheelhouse.console.link.EngineLink;
import dev.wheelhouse.model.control.Rule;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The named rules, what each would do now, and switching them on and off.
final class RulesModel {
  private final EngineLink link;
  private final ObservableList<RuleView> rules = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<Map<String, RuleTrial>> trials =
      new ReadOnlyObjectWrapper<>(Map.of());
  private final ReadOnlyObjectWrapper<Map<String, Fault>> problems =
      new ReadOnlyObjectWrapper<>(Map.of());
  private final ReadOnlyObjectWrapper<@Nullable Fault> problem = new ReadOnlyObjectWrapper<>();

  RulesModel(EngineLink link) {
    this.link = link;
  }

  /// By name.
  ObservableList<RuleView> rules() {
    return rules;
  }

  /// What rules would do, by their names; only of those that were tried.
  ReadOnlyObjectProperty<Map<String, RuleTrial>> trialsProperty() {
    return trials.getReadOnlyProperty();
  }

  /// Why something about a rule was not done, by its name.
  ReadOnlyObjectProperty<Map<String, Fault>> problemsProperty() {
    return problems.getReadOnlyProperty();
  }

  /// Why the rules could not be read; null when they could.
  ReadOnlyObjectProperty<@Nullable Fault> problemProperty() {
    return problem.getReadOnlyProperty();
  }

  void load() {
    link.fetch(it -> it.ask(new Query.ListRules()), this::loaded, problem::set);
  }

  private void loaded(List<RuleView> told) {
    problem.set(null);
    if (!told.equals(rules)) {
      rules.setAll(told);
    }
  }

  /// Asks what it would do now, without doing it.
  void tryOut(Rule rule) {
    link.fetch(
        it -> it.ask(new Query.TryRule(rule)),
        trial -> {
          problems.set(without(problems.get(), rule.name()));
          trials.set(with(trials.get(), rule.name(), trial));
        },
        fault -> problems.set(with(problems.get(), rule.name(), fault)));
  }

  void switchTo(Rule rule, boolean enabled) {
    var changed =
        new Rule(rule.name(), enabled, rule.place(), rule.condition(), rule.deed(), rule.rest());
    link.execute(new Command.SaveRule(changed), caller -> caller, answer -> ended(rule, answer));
  }

  private void ended(Rule rule, Answer<Rule> answer) {
    problems.set(
        switch (answer) {
          case Answer.Done<Rule> _ -> without(problems.get(), rule.name());
          case Answer.Rejected<Rule>(var fault) -> with(problems.get(), rule.name(), fault);
          case Answer.Unknown<Rule>(var fault) -> with(problems.get(), rule.name(), fault);
        });
    load();
  }

  private static <T> Map<String, T> with(Map<String, T> all, String name, T added) {
    var changed = new TreeMap<>(all);
    changed.put(name, added);
    return Map.copyOf(changed);
  }

  private static <T> Map<String, T> without(Map<String, T> all, String name) {
    var changed = new TreeMap<>(all);
    changed.remove(name);
    return Map.copyOf(changed);
  }
}
