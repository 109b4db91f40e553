package dev.wheelhouse.task;

/// A task written in Java, which runs inside the engine; found by ServiceLoader or by its class.
public interface JobHandler {}
