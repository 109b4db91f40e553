package dev.wheelhouse.console;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.wheelhouse.console.fx.Fx;
import javafx.application.Platform;
import org.junit.jupiter.api.Test;

/// The rules of the window's code.
class ConsoleRulesTest {
  private static final JavaClasses CONSOLE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.wheelhouse.console");

  private static final DescribedPredicate<JavaClass> TOOLKIT =
      DescribedPredicate.describe(
          "the toolkit",
          type ->
              type.getPackageName().startsWith("javafx.")
                  && !type.getPackageName().startsWith("javafx.beans")
                  && !type.getPackageName().startsWith("javafx.collections"));

  private static final DescribedPredicate<JavaAccess<?>> RUN_LATER =
      DescribedPredicate.describe(
          "Platform.runLater",
          access ->
              access.getTargetOwner().isEquivalentTo(Platform.class)
                  && access.getName().equals("runLater"));

  @Test
  void viewModelsKnowNoToolkit() {
    noClasses()
        .that()
        .haveSimpleNameEndingWith("Model")
        .should()
        .dependOnClassesThat(TOOLKIT)
        .check(CONSOLE);
  }

  @Test
  void oneClassIsTheBridgeBetweenThreads() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName(Fx.class.getName())
        .should()
        .accessTargetWhere(RUN_LATER)
        .check(CONSOLE);
  }

  @Test
  void packagesOfTheConsoleHaveNoCycles() {
    slices().matching("dev.wheelhouse.console.(*)..").should().beFreeOfCycles().check(CONSOLE);
  }
}
