/** Tries rules on their cases: what came out otherwise, what no case looks at, and which changes no case would notice. */
@NullMarked
package dev.brightspots.advise.trial;

import org.jspecify.annotations.NullMarked;
