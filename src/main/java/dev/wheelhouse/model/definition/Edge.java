package dev.wheelhouse.model.definition;

/// A dependency between two nodes, by their keys.
public record Edge(String from, String to) {}
