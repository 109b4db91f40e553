package dev.wheelhouse.api;

import java.time.Instant;

/// A secret without its value.
public record SecretView(String name, Instant updatedAt, String updatedBy) {}
