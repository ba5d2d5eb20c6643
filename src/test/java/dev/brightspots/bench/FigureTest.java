package dev.brightspots.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FigureTest {
    /** Newcombe 1998, Statistics in Medicine 17, 857-872, table I. */
    @ParameterizedTest
    @CsvSource({"81, 263, 0.2553, 0.3662", "15, 148, 0.0624, 0.1605", "0, 20, 0, 0.1611", "1, 29, 0.0061, 0.1718"})
    void wilsonsIntervalIsNewcombes(double hits, double of, double low, double high) {
        Figure figure = Figure.wilson(hits / of, of, of);
        assertThat(figure.low()).isCloseTo(low, within(5e-5));
        assertThat(figure.high()).isCloseTo(high, within(5e-5));
    }

    @Test
    void whatHangsTogetherWithinAWorldCountsForLess() {
        List<Count> alike = Collections.nCopies(20, new Count(5, 10));
        List<Count> together = List.of(new Count(0, 100), new Count(100, 100));
        assertThat(Figure.proportion(together).share())
                .isEqualTo(Figure.proportion(alike).share())
                .isEqualTo(0.5);
        assertThat(width(Figure.proportion(together))).isGreaterThan(3 * width(Figure.proportion(alike)));
        assertThat(width(Figure.proportion(alike))).isCloseTo(width(Figure.wilson(0.5, 200, 200)), within(1e-12));
    }

    @Test
    void aGainMayBeNegative() {
        Figure figure = Figure.ratio(List.of(new Count(-1, 10), new Count(-3, 10)));
        assertThat(figure.share()).isEqualTo(-0.2);
        assertThat(figure.low()).isLessThan(-0.2);
    }

    private static double width(Figure figure) {
        return figure.high() - figure.low();
    }
}
