/// The form of a job: fields and YAML as two views of one document, judged as it is typed.
///
/// What stands in the fields is text, keyed by the paths of the definition's JSON
/// ([dev.wheelhouse.console.jobs.form.JobFields]); whatever can be read of it is the definition
/// ([dev.wheelhouse.console.jobs.form.FieldReading]). Problems name the same paths.
@NullMarked
package dev.wheelhouse.console.jobs.form;

import org.jspecify.annotations.NullMarked;
