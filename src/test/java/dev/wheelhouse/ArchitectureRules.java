package dev.wheelhouse;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Optional;

/// How the packages hang together. Rules hold for packages that do not exist yet, too; that each of
/// them bites is proven on planted classes by [ArchitectureTest].
final class ArchitectureRules {
  private static final String RUN_TRANSITIONS = "dev.wheelhouse.engine.run.RunTransitions";
  private static final String CREATE_RUN = "dev.wheelhouse.store.Change$CreateRun";
  private static final String MOVE_RUN = "dev.wheelhouse.store.Change$MoveRun";
  private static final String FX = "dev.wheelhouse.console.fx.Fx";

  private ArchitectureRules() {}

  static final ArchRule FLOORS =
      classes().should(importLowerFloorsOnly()).because("DESIGN draws the floors so");

  static final ArchRule NO_CYCLES =
      slices().matching(Floor.ROOT + "(**)").should().beFreeOfCycles().allowEmptyShould(true);

  static final ArchRule WINDOWS_TALK_TO_THE_API =
      noClasses()
          .that(resideInAnyPackage("dev.wheelhouse.console..", "dev.wheelhouse.cli.."))
          .should()
          .dependOnClassesThat(
              resideInAnyPackage(
                  "dev.wheelhouse.engine..",
                  "dev.wheelhouse.store..",
                  "dev.wheelhouse.http.server..",
                  "dev.wheelhouse.http.client..",
                  "dev.wheelhouse.adapter.."))
          .allowEmptyShould(true)
          .because("a window or verb can't tell a local engine from a remote one");

  static final ArchRule MODEL_IS_PURE =
      classes()
          .that(resideInAPackage("dev.wheelhouse.model.."))
          .should()
          .onlyDependOnClassesThat(
              resideInAnyPackage(
                  "java.lang..",
                  "java.util..",
                  "java.time..",
                  "java.math..",
                  "java.text..",
                  "java.nio",
                  "java.nio.charset..",
                  "org.jspecify.annotations..",
                  "dev.wheelhouse.model..",
                  "dev.wheelhouse.time.."))
          .because("the model is free of frameworks, files and networks");

  static final ArchRule DATABASE_ONLY_IN_STORE_JPA =
      noClasses()
          .that(resideOutsideOfPackages("dev.wheelhouse.store.jpa.."))
          .should()
          .dependOnClassesThat(
              resideInAnyPackage(
                  "jakarta.persistence..",
                  "org.hibernate..",
                  "org.flywaydb..",
                  "com.zaxxer..",
                  "org.h2..",
                  "org.postgresql.."));

  static final ArchRule JAVAFX_ONLY_IN_CONSOLE =
      noClasses()
          .that(resideOutsideOfPackages("dev.wheelhouse.console..", "dev.wheelhouse.app.."))
          .should()
          .dependOnClassesThat(
              resideInAnyPackage(
                  "javafx..",
                  "com.sun.javafx..",
                  "atlantafx..",
                  "org.kordamp..",
                  "org.controlsfx.."));

  static final ArchRule APP_ONLY_LAUNCHES_JAVAFX =
      noClasses()
          .that(resideInAPackage("dev.wheelhouse.app.."))
          .should()
          .dependOnClassesThat(
              resideInAPackage("javafx..")
                  .and(resideOutsideOfPackages("javafx.application..", "javafx.stage..")))
          .allowEmptyShould(true);

  static final ArchRule VIEW_MODELS_KNOW_NO_NODES =
      noClasses()
          .that(resideInAPackage("dev.wheelhouse.console..").and(viewModels()))
          .should()
          .dependOnClassesThat(
              resideInAnyPackage("javafx..", "atlantafx..", "org.kordamp..", "org.controlsfx..")
                  .and(resideOutsideOfPackages("javafx.beans..", "javafx.collections..")))
          .allowEmptyShould(true)
          .because("tests of view-models start no toolkit");

  static final ArchRule ONE_WRITER_OF_STATE =
      noClasses()
          .that(describe("are not RunTransitions", other -> !isOrIsIn(other, RUN_TRANSITIONS)))
          .should()
          .accessTargetWhere(
              describe(
                  "a change of a run's state is made",
                  access ->
                      access.getName().equals("<init>")
                          && isOneOf(access.getTargetOwner(), CREATE_RUN, MOVE_RUN)))
          .because("only RunTransitions changes a run's state");

  static final ArchRule RUN_LATER_ONLY_IN_FX =
      noClasses()
          .that(describe("are not Fx", other -> !isOrIsIn(other, FX)))
          .should()
          .accessTargetWhere(
              describe(
                  "Platform.runLater",
                  access ->
                      access.getName().equals("runLater")
                          && isOneOf(access.getTargetOwner(), "javafx.application.Platform")))
          .because("Fx is the only bridge between threads");

  /// Calls and method references; `callMethod` would miss `Instant::now`.
  static final ArchRule NO_STATIC_CLOCK =
      noClasses()
          .that(resideOutsideOfPackages("dev.wheelhouse.time.."))
          .should()
          .accessTargetWhere(describe("the machine's clock is read", StaticClock::isRead))
          .because("time is an argument, or comes from Timers");

  static final ArchRule NO_SLEEP =
      noClasses()
          .should()
          .accessTargetWhere(describe("a thread sleeps", StaticClock::sleeps))
          .because("waiting goes through Timers");

  static final ArchRule NAMES_SAY_WHAT_A_CLASS_IS =
      noClasses()
          .should()
          .haveNameMatching(".*(Util|Utils|Helper|Helpers|Manager|Impl)(\\$.*)?")
          .orShould()
          .resideInAnyPackage("..util..", "..common..", "..helper..", "..impl..", "..manager..");

  private static DescribedPredicate<JavaClass> viewModels() {
    return describe("are view-models", other -> outermost(other).getSimpleName().endsWith("Model"));
  }

  private static boolean isOrIsIn(JavaClass javaClass, String name) {
    return outermost(javaClass).getName().equals(name);
  }

  private static JavaClass outermost(JavaClass javaClass) {
    return javaClass.getEnclosingClass().map(ArchitectureRules::outermost).orElse(javaClass);
  }

  private static boolean isOneOf(JavaClass javaClass, String... names) {
    return List.of(names).contains(javaClass.getName());
  }

  private static ArchCondition<JavaClass> importLowerFloorsOnly() {
    return new ArchCondition<>("import lower floors only") {
      @Override
      public void check(JavaClass javaClass, ConditionEvents events) {
        Optional<Floor> floor = Floor.of(javaClass);
        if (floor.isEmpty()) {
          events.add(SimpleConditionEvent.violated(javaClass, javaClass + " stands on no floor"));
          return;
        }
        for (Dependency dependency : javaClass.getDirectDependenciesFromSelf()) {
          Floor.of(dependency.getTargetClass())
              .filter(target -> !floor.get().mayImport(target))
              .ifPresent(
                  _ ->
                      events.add(
                          SimpleConditionEvent.violated(dependency, dependency.getDescription())));
        }
      }
    };
  }
}
