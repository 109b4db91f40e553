/// SQL tasks over JDBC.
@NullMarked
package dev.wheelhouse.engine.task.sql;

import org.jspecify.annotations.NullMarked;
