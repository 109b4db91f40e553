package dev.wheelhouse.engine.task.process;

/// A program of a user.
final class Greeter {
  private Greeter() {}

  public static void main(String[] arguments) {
    System.out.println(String.join(" ", arguments) + " " + System.getProperty("greeting", ""));
    System.out.println(System.getenv("NAME") + " " + ProcessHandle.current().pid());
    System.exit(arguments.length);
  }
}
