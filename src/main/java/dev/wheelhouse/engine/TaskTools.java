package dev.wheelhouse.engine;

import dev.wheelhouse.engine.task.SecretSource;
import dev.wheelhouse.engine.task.http.Callbacks;

/// What an engine has for its task handlers.
public record TaskTools(SecretSource secrets, Callbacks callbacks) {}
