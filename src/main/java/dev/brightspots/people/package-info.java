/** Who uses the product, where in the organisation they stand, and what each may do. */
@NullMarked
package dev.brightspots.people;

import org.jspecify.annotations.NullMarked;
