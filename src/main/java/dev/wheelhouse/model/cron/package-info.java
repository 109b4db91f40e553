/// Floor 1: cron expressions, their firing times and their words.
///
/// Text becomes a [CronFields] (seven fields, parsed by [FieldParser]). Three layers turn that into
/// instants: [MatchingTimes] knows the seconds of a day, [MatchingDays] the days of the calendar,
/// [WallTimes] joins them into wall-clock times that know no zone; [FiringTimes] lays those over a
/// zone's offsets, by the rules for the days on which the clocks change. Everything is immutable
/// and reads no clock.
@NullMarked
package dev.wheelhouse.model.cron;

import org.jspecify.annotations.NullMarked;
