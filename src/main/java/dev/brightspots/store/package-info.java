/** Keeps facts and runs in the database. */
@NullMarked
package dev.brightspots.store;

import org.jspecify.annotations.NullMarked;
