/// Scripts of SQL, as far as the engine reads them: where statements end and where values belong.
@NullMarked
package dev.wheelhouse.model.sql;

import org.jspecify.annotations.NullMarked;
