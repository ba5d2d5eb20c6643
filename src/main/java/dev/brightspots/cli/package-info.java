/** Commands over the same pipeline, on files, without starting Spring. */
@NullMarked
package dev.brightspots.cli;

import org.jspecify.annotations.NullMarked;
