/** The trainer's work: plans, what was decided on them, and what that teaches. */
@NullMarked
package dev.brightspots.api.plans;

import org.jspecify.annotations.NullMarked;
