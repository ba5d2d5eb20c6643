/** Turns files into sales values, and lists every row it refused with file, line and reason. */
@NullMarked
package dev.brightspots.load;

import org.jspecify.annotations.NullMarked;
