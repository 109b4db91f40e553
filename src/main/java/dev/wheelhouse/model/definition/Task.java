package dev.wheelhouse.model.definition;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/// What a job does.
public sealed interface Task {

  /// The word of the API and the store for this kind of task.
  String type();

  /// False for a task that only waits inside the engine: it is RUNNING without a slot (X8).
  default boolean takesSlot() {
    return true;
  }

  /// Does nothing, well: a milestone, or a measure of the engine itself.
  record Noop() implements Task {
    @Override
    public String type() {
      return "NOOP";
    }
  }

  /// A command in a process group of its own, under a supervisor that outlives the engine (X1, X4).
  ///
  /// @param command a script for `/bin/sh` when `shell`, else program and arguments, one per entry
  /// @param directory working directory; empty for the attempt's scratch folder
  /// @param environment added to the engine's own
  /// @param cleanUp a script for `/bin/sh` that runs after the attempt has ended, however it ended
  ///   (X3); empty for none
  record Shell(
      List<String> command,
      boolean shell,
      String directory,
      Map<String, String> environment,
      String stdin,
      ExitCodes exitCodes,
      ProcessLimits limits,
      String cleanUp)
      implements Task {
    public Shell {
      command = List.copyOf(command);
      environment = Map.copyOf(environment);
    }

    public Shell(
        List<String> command,
        boolean shell,
        String directory,
        Map<String, String> environment,
        String stdin,
        ExitCodes exitCodes) {
      this(command, shell, directory, environment, stdin, exitCodes, ProcessLimits.NONE, "");
    }

    /// A script for `/bin/sh`.
    public static Shell script(String text) {
      return new Shell(List.of(text), true, "", Map.of(), "", ExitCodes.USUAL);
    }

    @Override
    public String type() {
      return "SHELL";
    }
  }

  /// A call over HTTP (X2).
  ///
  /// @param expect what makes the answer a success
  /// @param completion whether the answer ends the task, or what is asked or waited for afterwards
  record Http(HttpCall call, HttpExpectation expect, HttpCompletion completion) implements Task {
    @Override
    public String type() {
      return "HTTP";
    }
  }

  /// Statements on a database (X2).
  ///
  /// @param dataSource by name, as the engine knows it
  /// @param script one or several statements with semicolons between
  /// @param maxRows rows of the last result that become an output; zero for none
  /// @param oneTransaction all statements are committed together
  record Sql(String dataSource, String script, int maxRows, boolean oneTransaction)
      implements Task {
    @Override
    public String type() {
      return "SQL";
    }
  }

  /// A handler in the engine's own process (X2).
  ///
  /// @param handler the name or class of a [dev.wheelhouse.task.JobHandler]
  /// @param classpath jars and folders with the handler, beside the engine's own
  /// @param settings what it is given beside the parameters
  record Java(String handler, List<String> classpath, Map<String, String> settings)
      implements Task {
    public Java {
      classpath = List.copyOf(classpath);
      settings = Map.copyOf(settings);
    }

    @Override
    public String type() {
      return "JAVA";
    }
  }

  /// A main class in a jar, as a process of its own under a supervisor (X2, X4).
  ///
  /// @param mainClass empty for the one that the first jar's manifest names
  /// @param options of the virtual machine
  record JavaMain(
      List<String> classpath,
      String mainClass,
      List<String> options,
      List<String> arguments,
      Map<String, String> environment,
      ProcessLimits limits)
      implements Task {
    public JavaMain {
      classpath = List.copyOf(classpath);
      options = List.copyOf(options);
      arguments = List.copyOf(arguments);
      environment = Map.copyOf(environment);
    }

    @Override
    public String type() {
      return "JAVA";
    }
  }

  /// A container through the docker or podman command of the machine (X2).
  ///
  /// @param command empty for the image's own
  /// @param volumes as `host:container[:ro]`
  /// @param memoryBytes zero for no limit
  /// @param cpus zero for no limit
  record Container(
      String image,
      List<String> command,
      Map<String, String> environment,
      List<String> volumes,
      boolean noNetwork,
      long memoryBytes,
      double cpus)
      implements Task {
    public Container {
      command = List.copyOf(command);
      environment = Map.copyOf(environment);
      volumes = List.copyOf(volumes);
    }

    @Override
    public String type() {
      return "CONTAINER";
    }
  }

  /// Waits for a time or an event, without a slot (X8).
  record Wait(WaitFor what) implements Task {
    @Override
    public String type() {
      return "WAIT";
    }

    @Override
    public boolean takesSlot() {
      return false;
    }
  }

  /// Waits until a person approves or refuses, without a slot (X8).
  ///
  /// @param question what they are asked
  record Approval(String question) implements Task {
    @Override
    public String type() {
      return "APPROVAL";
    }

    @Override
    public boolean takesSlot() {
      return false;
    }
  }

  /// Runs a DAG, and ends as that run ends, without a slot (D4, X8).
  ///
  /// @param dag by name
  /// @param parameters given to the DAG run
  record SubDag(String dag, Map<String, String> parameters) implements Task {
    public SubDag {
      parameters = Map.copyOf(parameters);
    }

    @Override
    public String type() {
      return "SUBDAG";
    }

    @Override
    public boolean takesSlot() {
      return false;
    }
  }

  /// What a WAIT waits for.
  sealed interface WaitFor {

    /// A while from the attempt's beginning.
    record Delay(Duration delay) implements WaitFor {}

    /// An instant, as a template that gives one in ISO form, such as `${logicalTime + 6h}`.
    record Time(String at) implements WaitFor {}

    /// An event whose payload fits, published after the run was made.
    ///
    /// @param filter values as templates that fields of the payload must have
    record Event(String name, Map<String, String> filter) implements WaitFor {
      public Event {
        filter = Map.copyOf(filter);
      }
    }

    /// A run of another job or DAG that has succeeded (D4).
    ///
    /// @param name of the job or DAG
    record Other(String name, Match match) implements WaitFor {}
  }

  /// Which run of another definition a wait means, seen from this run's logical time.
  sealed interface Match {

    /// That of the same logical time.
    record SameTime() implements Match {}

    /// That of the logical time with terms added, such as `- 1d + 2h` (D6).
    record Offset(String terms) implements Match {}

    /// The latest of the same day in this run's zone.
    record SameDay() implements Match {}
  }
}
