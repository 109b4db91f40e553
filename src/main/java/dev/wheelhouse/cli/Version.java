package dev.wheelhouse.cli;

import picocli.CommandLine.IVersionProvider;

/// The versions of the program and of the Java that it runs on.
final class Version implements IVersionProvider {

  @Override
  public String[] getVersion() {
    return new String[] {"wheelhouse " + program(), "Java " + Runtime.version()};
  }

  /// From the jar's manifest; a run from classes has none.
  static String program() {
    String version = Version.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }
}
