/// Floor 4: the store on H2 and PostgreSQL, through Hibernate. Entities stay in here; records
/// leave.
///
/// Writing goes through one [dev.wheelhouse.store.jpa.GroupWriter]: a group of units is one
/// transaction, its changes sorted into a few JDBC batches. When a change of the group meets a row
/// that moved on, the group is rolled back to a savepoint and written again by halves, so that only
/// the unit it belongs to loses. Then the group is committed, and on H2 synced to disk, once.
@NullMarked
package dev.wheelhouse.store.jpa;

import org.jspecify.annotations.NullMarked;
