/// Floor 1: what the words mean. Records, enums and pure rules; no framework, no clock, no store.
@NullMarked
package dev.wheelhouse.model;

import org.jspecify.annotations.NullMarked;
