package dev.wheelhouse.console.dag;

import dev.wheelhouse.console.jobs.form.FormFields;
import dev.wheelhouse.console.text.Formats;

/// What the parts of the inspector are made with.
record InspectorParts(InspectorModel model, FormFields fields, Formats formats) {}
