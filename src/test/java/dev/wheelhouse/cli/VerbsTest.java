package dev.wheelhouse.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wheelhouse.api.EngineException;
import dev.wheelhouse.api.Fault;
import dev.wheelhouse.time.VirtualTime;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

@Tag("L1")
class VerbsTest {
  private static final Path STORE = Path.of("/somewhere");

  private static final Supplies.Engines NO_ENGINE =
      store -> {
        throw new AssertionError("the store was opened");
      };

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final List<String> done = new ArrayList<>();

  @Test
  void withoutAVerbTheConsoleOpensAndItsExitCodeCounts() {
    assertEquals(5, run(store -> null));

    assertEquals(List.of("console"), done);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          nonsense,           Unmatched argument at index 0: 'nonsense'
          cron nxt,           Did you mean: cron next?
          demo --stor x,      Unknown options: '--stor'
          demo --store,       Missing required parameter for option '--store' (DIR)
          """)
  void wrongUsageIsExplainedInAFewWords(String line, String message) {
    int exit = run(store -> null, line.split(" "));

    assertEquals(ExitCode.USAGE, exit);
    assertThat(err.toString()).contains(message).contains("--help").doesNotContain("Usage:");
    assertEquals(List.of(), done);
  }

  @Test
  void storeThatCannotBeOpenedIsOneMessageAndExitCodeThree() {
    int exit =
        run(
            store -> {
              throw new VerbFailure(ExitCode.STORE, "store.in_use", "The store is in use.");
            },
            "demo",
            "--store",
            STORE.toString(),
            "--json");

    assertEquals(ExitCode.STORE, exit);
    assertEquals(
        """
        {"error":{"code":"store.in_use","message":"The store is in use."}}
        """,
        err.toString());
    assertEquals("", out.toString());
  }

  @Test
  void refusalOfTheEngineIsItsSentence() {
    int exit =
        run(
            store -> {
              throw new EngineException.Refused(Fault.of("409_X", "It has ended already."));
            },
            "demo",
            "--store",
            STORE.toString());

    assertEquals(ExitCode.FAILED, exit);
    assertEquals("It has ended already. (409_X)\n", err.toString());
  }

  @Test
  void whatNobodyExpectedShowsNoStackTrace() {
    int exit =
        run(
            store -> {
              throw new IllegalStateException("the moon is full");
            },
            "demo",
            "--store",
            STORE.toString());

    assertEquals(ExitCode.FAILED, exit);
    assertThat(err.toString()).contains("the moon is full").hasLineCount(1);
  }

  @Test
  void verboseMayStandBehindTheVerbToo() {
    run(store -> null, "--verbose", "version");
    run(store -> null, "version", "--verbose");

    assertEquals(List.of("verbose", "verbose"), done);
  }

  @Test
  void versionSaysProgramAndJava() {
    run(store -> null, "version", "--json");

    assertThat(out.toString()).startsWith("{\"version\":").contains("\"java\":\"");
  }

  @Test
  void helpNamesTheVerbsAndExitCodes() {
    assertEquals(ExitCode.OK, run(store -> null, "--help"));

    assertThat(out.toString()).contains("demo", "cron", "completion", "Exit codes:");
  }

  @Test
  @Tag("U2")
  void linkOpensTheConsoleThere() {
    assertEquals(5, run(store -> null, "wheelhouse:run/8841"));

    assertEquals(List.of("consolewheelhouse:run/8841"), done);
  }

  @Test
  void completionIsAScript() {
    assertEquals(ExitCode.OK, run(store -> null, "completion"));

    assertThat(out.toString()).contains("complete -F _complete_wheelhouse");
  }

  /// Whatever can be called explains itself, answers in JSON when asked to, and is completed.
  @Test
  void everyVerbHasHelpJsonAndCompletion() {
    run(store -> null, "completion");
    String completion = out.toString();

    List<CommandLine> verbs = callable(verbs(store -> null).line(), new ArrayList<>());

    assertThat(verbs).hasSizeGreaterThan(45);
    for (CommandLine verb : verbs) {
      var spec = verb.getCommandSpec();
      String name = spec.qualifiedName();
      assertThat(spec.usageMessage().description()).as(name).isNotEmpty();
      assertThat(spec.optionsMap()).as(name).containsKey("--help");
      String function = "function _picocli_" + spec.qualifiedName("_").replace("-", "") + "()";
      assertThat(completion.contains(function)).as(function).isTrue();
      if (!name.equals("wheelhouse completion")) {
        assertThat(spec.optionsMap()).as(name).containsKey("--json");
      }
      for (var option : spec.options()) {
        assertThat(option.hidden() || option.description().length > 0)
            .as(name + " " + option.longestName())
            .isTrue();
      }
    }
  }

  private static List<CommandLine> callable(CommandLine line, List<CommandLine> into) {
    for (CommandLine sub : line.getSubcommands().values()) {
      if (sub.getSubcommands().isEmpty()) {
        into.add(sub);
      }
      callable(sub, into);
    }
    return into;
  }

  @Test
  void groupWithoutAVerbIsWrongUsageAndNamesItsVerbs() {
    assertEquals(ExitCode.USAGE, run(store -> null, "pool"));

    assertThat(err.toString()).contains("Missing required subcommand", "list", "set");
  }

  @Test
  void secretIsNoArgumentAndEmptyOnesAreRefusedBeforeTheStoreIsOpened() {
    assertEquals(ExitCode.USAGE, run(NO_ENGINE, "secret", "put", "db", "hunter2"));
    assertThat(err.toString()).contains("Unmatched argument");

    assertEquals(ExitCode.USAGE, run(NO_ENGINE, "secret", "put", "db"));
    assertThat(err.toString()).contains("the value of db is empty; give one");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          pool set p --open --closed              | --open
          canary end j                            | --promote
          canary set j                            | --share=SHARE
          event publish e                         | --id=ID
          event publish e --id 1 --payload a=b --payload-file f.json | give one of the two
          run judge 7 maybe                       | IT_SUCCEEDED
          run callback t                          | --succeeded
          quota set                               | give --runs N
          misfire run 7 some                      | LATEST
          run stop 7 --grace -1                   | give 0 or more
          sample install nothing                  | there are billing, payment, report, order
          datasource save /nowhere.json           | there is no file /nowhere.json
          """)
  void wrongUsageIsToldBeforeTheStoreIsOpened(String line, String message) {
    assertEquals(ExitCode.USAGE, run(NO_ENGINE, line.strip().split(" +")));

    assertThat(err.toString()).contains(message);
  }

  private int run(Supplies.Engines engines, String... arguments) {
    return verbs(engines).run(arguments);
  }

  private Verbs verbs(Supplies.Engines engines) {
    var supplies =
        new Supplies(
            link -> {
              done.add("console" + link);
              return 5;
            },
            () -> done.add("verbose"),
            engines,
            new Supplies.Stores((store, _) -> engines.start(store), STORE, _ -> ""),
            new NoBench(),
            new VirtualTime(Instant.parse("2026-02-18T02:42:00Z")));
    return new Verbs(new PrintWriter(out), new PrintWriter(err), supplies);
  }

  private record NoBench() implements Bench {
    @Override
    public GraphFigures graph(GraphWindow window) {
      throw new UnsupportedOperationException();
    }

    @Override
    public DeadLetterFigures deadLetters(Path store, int n) {
      throw new UnsupportedOperationException();
    }

    @Override
    public FireFigures fire(Path store, int n) {
      throw new VerbFailure(ExitCode.FAILED, "bench.other_data", store + " holds other data.");
    }

    @Override
    public LatencyFigures latency(Path store, int n, int ratePerSecond) {
      throw new UnsupportedOperationException();
    }

    @Override
    public DefinitionFigures definitions(Path store, int n, Duration watched) {
      throw new UnsupportedOperationException();
    }

    @Override
    public ListFigures lists(Path store, int n) {
      throw new UnsupportedOperationException();
    }
  }
}
