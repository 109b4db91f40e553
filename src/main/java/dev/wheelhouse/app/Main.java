package dev.wheelhouse.app;

/// The program's door: no verb opens the console, a verb is handed to the command line.
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    System.out.println("wheelhouse " + args.length);
  }
}
