package dev.wheelhouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The rules of STYLE over our byte code, and the proof that they bite.
class ArchitectureTest {
  private static final String PLANTED = "..planted..";
  private static final JavaClasses PRODUCT =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.wheelhouse");
  private static final JavaClasses EVERYTHING =
      new ClassFileImporter().importPackages("dev.wheelhouse");

  @Test
  void importerSawOurClasses() {
    assertThat(PRODUCT.size()).isGreaterThan(100);
    for (String name : List.of("time.Timers", "model.run.RunLifecycle", "app.Main")) {
      assertTrue(PRODUCT.contain(Floor.ROOT + name), name);
    }
    assertFalse(PRODUCT.contain(ArchitectureTest.class));
    assertTrue(EVERYTHING.contain(ArchitectureTest.class));
  }

  @Test
  void packagesImportLowerFloorsOnly() {
    ArchitectureRules.FLOORS.check(PRODUCT);
  }

  @Test
  void packagesFormNoCycles() {
    ArchitectureRules.NO_CYCLES.check(PRODUCT);
  }

  @Test
  void windowsAndVerbsTalkToTheApi() {
    ArchitectureRules.WINDOWS_TALK_TO_THE_API.check(PRODUCT);
  }

  @Test
  void modelIsFreeOfFrameworks() {
    ArchitectureRules.MODEL_IS_PURE.check(PRODUCT);
  }

  @Test
  void databaseIsKnownToStoreJpaOnly() {
    ArchitectureRules.DATABASE_ONLY_IN_STORE_JPA.check(PRODUCT);
  }

  @Test
  void javaFxIsKnownToTheConsoleOnly() {
    ArchitectureRules.JAVAFX_ONLY_IN_CONSOLE.check(PRODUCT);
    ArchitectureRules.APP_ONLY_LAUNCHES_JAVAFX.check(PRODUCT);
  }

  @Test
  void viewModelsKnowNoNodes() {
    ArchitectureRules.VIEW_MODELS_KNOW_NO_NODES.check(PRODUCT);
  }

  @Test
  void onlyRunTransitionsWritesARunsState() {
    ArchitectureRules.ONE_WRITER_OF_STATE.check(PRODUCT);
  }

  @Test
  void onlyFxCallsRunLater() {
    ArchitectureRules.RUN_LATER_ONLY_IN_FX.check(PRODUCT);
  }

  @Test
  void nobodyReadsTheMachinesClock() {
    ArchitectureRules.NO_STATIC_CLOCK.check(unplanted(EVERYTHING));
  }

  @Test
  void nobodySleeps() {
    ArchitectureRules.NO_SLEEP.check(unplanted(EVERYTHING));
  }

  @Test
  void namesSayWhatAClassIs() {
    ArchitectureRules.NAMES_SAY_WHAT_A_CLASS_IS.check(unplanted(EVERYTHING));
  }

  @Test
  void everyPackageIsNullMarked() {
    List<String> unmarked =
        PRODUCT.stream()
            .map(JavaClass::getPackage)
            .distinct()
            .filter(each -> !each.isAnnotatedWith(NullMarked.class))
            .map(JavaPackage::getName)
            .toList();

    assertEquals(List.of(), unmarked);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          model.planted.ImpureRule$ClockByReference
          model.planted.ImpureRule$ClockByCall
          model.planted.ImpureRule$ClockByNanos
          model.planted.ImpureRule$ClockByField
          """)
  void clockRuleBites(String planted) {
    assertRefused(ArchitectureRules.NO_STATIC_CLOCK, planted);
  }

  @Test
  void givenClockIsAllowed() {
    JavaClasses given = planted("model.planted.ImpureRule$GivenClock");

    assertFalse(ArchitectureRules.NO_STATIC_CLOCK.evaluate(given).hasViolation());
  }

  @Test
  void otherRulesBite() {
    assertRefused(ArchitectureRules.NO_SLEEP, "model.planted.ImpureRule$SleeperHelper");
    assertRefused(ArchitectureRules.NO_SLEEP, "model.planted.ImpureRule$SleeperByCall");
    assertRefused(
        ArchitectureRules.NAMES_SAY_WHAT_A_CLASS_IS, "model.planted.ImpureRule$SleeperHelper");
    assertRefused(
        ArchitectureRules.WINDOWS_TALK_TO_THE_API, "console.planted.PlantedModel$ShortCut");
    assertRefused(ArchitectureRules.FLOORS, "model.planted.ImpureRule$UpperFloor");
    assertRefused(ArchitectureRules.MODEL_IS_PURE, "model.planted.ImpureRule$UpperFloor");
    assertRefused(ArchitectureRules.MODEL_IS_PURE, "model.planted.ImpureRule$FileReader");
    assertRefused(ArchitectureRules.VIEW_MODELS_KNOW_NO_NODES, "console.planted.PlantedModel");
    assertRefused(ArchitectureRules.RUN_LATER_ONLY_IN_FX, "console.planted.PlantedModel$Later");
    assertRefused(ArchitectureRules.ONE_WRITER_OF_STATE, "engine.planted.SecondWriter$Creator");
    assertRefused(ArchitectureRules.ONE_WRITER_OF_STATE, "engine.planted.SecondWriter$Mover");
    assertRefused(
        ArchitectureRules.DATABASE_ONLY_IN_STORE_JPA, "engine.planted.SecondWriter$Persistent");
    assertRefused(
        ArchitectureRules.JAVAFX_ONLY_IN_CONSOLE, "engine.planted.SecondWriter$Graphical");
  }

  @Test
  void cycleRuleBites() {
    assertRefused(
        ArchitectureRules.NO_CYCLES, "engine.planted.Here", "engine.planted.circle.There");
  }

  @Test
  void viewModelOfPropertiesAndListsIsAllowed() {
    JavaClasses clean = planted("console.planted.CleanModel");

    assertFalse(ArchitectureRules.VIEW_MODELS_KNOW_NO_NODES.evaluate(clean).hasViolation());
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          app,          console.runs, true
          console.runs, api,          true
          console.runs, cli,          false
          cli,          console,      false
          engine.run,   engine.dag,   true
          engine.run,   store,        true
          engine.run,   store.jpa,    false
          store.jpa,    store,        true
          store,        store.jpa,    false
          store,        api,          false
          http.server,  http.wire,    true
          http.server,  http.client,  false
          model.run,    time,         true
          time,         model,        false
          engine.task,  task,         true
          task,         time,         false
          """)
  void floorsAreDrawnAsInTheDesign(String from, String to, boolean allowed) {
    Floor lower = Floor.of(Floor.ROOT + to).orElseThrow();

    assertEquals(allowed, Floor.of(Floor.ROOT + from).orElseThrow().mayImport(lower));
  }

  @Test
  void packageOutsideTheDesignStandsOnNoFloor() {
    assertEquals(Optional.empty(), Floor.of("dev.wheelhouse"));
    assertEquals(Optional.empty(), Floor.of("dev.wheelhouse.storehouse"));
    assertEquals(Optional.empty(), Floor.of("dev.wheelhouse.http"));
  }

  private static void assertRefused(ArchRule rule, String... planted) {
    boolean refused = rule.evaluate(planted(planted)).hasViolation();

    assertTrue(refused, String.join(", ", planted) + " is let through");
  }

  private static JavaClasses planted(String... names) {
    Set<String> wanted = Arrays.stream(names).map(Floor.ROOT::concat).collect(Collectors.toSet());
    return EVERYTHING.that(
        DescribedPredicate.describe("planted", each -> wanted.contains(each.getName())));
  }

  private static JavaClasses unplanted(JavaClasses classes) {
    return classes.that(JavaClass.Predicates.resideOutsideOfPackages(PLANTED));
  }
}
