/** The words that come in: units, metrics, periods, observations, practices, adoptions. */
@NullMarked
package dev.brightspots.sales;

import org.jspecify.annotations.NullMarked;
