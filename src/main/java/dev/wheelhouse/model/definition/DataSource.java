package dev.wheelhouse.model.definition;

/// Where SQL tasks find a database.
///
/// @param url of JDBC
/// @param passwordSecret name of the secret; empty for no password
/// @param driverJar file with the driver; empty for one that the engine carries
/// @param driverClass empty to find it by the url
public record DataSource(
    String name,
    String url,
    String user,
    String passwordSecret,
    String driverJar,
    String driverClass) {}
