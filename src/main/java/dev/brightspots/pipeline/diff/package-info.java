/** What an edit of the rules changes in what is concluded, on the same facts. */
@NullMarked
package dev.brightspots.pipeline.diff;

import org.jspecify.annotations.NullMarked;
