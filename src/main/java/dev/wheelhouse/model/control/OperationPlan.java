package dev.wheelhouse.model.control;

/// A bulk operation as it is asked for.
public record OperationPlan(Act act, Selection selection, Pace pace) {}
