/** Sales values written as a data folder, the way a reader would write them. */
@NullMarked
package dev.brightspots.worlds.folder;

import org.jspecify.annotations.NullMarked;
