/** The one place that strings the stages together, alike for command line, web and cluster. */
@NullMarked
package dev.brightspots.pipeline;

import org.jspecify.annotations.NullMarked;
