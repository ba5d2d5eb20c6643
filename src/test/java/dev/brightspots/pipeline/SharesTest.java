package dev.brightspots.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.brightspots.facts.CauseKind;
import dev.brightspots.measure.Parts;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Parts of a lead in hundredths. */
class SharesTest {
    @Test
    void sharesAddUpToOneWhateverTheParts() {
        Random random = new Random(1);
        for (int i = 0; i < 2000; i++) {
            Map<CauseKind, Double> parts = new EnumMap<>(CauseKind.class);
            for (CauseKind kind : CauseKind.values()) {
                parts.put(kind, random.nextInt(4) == 0 ? 0 : Math.pow(random.nextGaussian(), 3));
            }
            Parts taken = new Parts(parts, List.of(), Map.of());
            Map<CauseKind, Double> shares = BrightSpots.shares(taken);
            long hundredths = shares.values().stream()
                    .mapToLong(share -> Math.round(100 * share))
                    .sum();
            assertThat(hundredths).isEqualTo(taken.positive() > 0 ? 100 : 0);
            shares.forEach((kind, share) -> {
                assertThat(share).isEqualTo(Math.round(100 * share) / 100.0);
                assertThat(share).isCloseTo(taken.share(taken.part(kind)), within(0.01));
            });
        }
    }

    @Test
    void threeEqualPartsShareAHundredAsWellAsTheyCan() {
        Parts thirds = new Parts(
                Map.of(CauseKind.MIX, 0.2, CauseKind.EFFORT, 0.2, CauseKind.LUCK, 0.2, CauseKind.DRIVER, -0.1),
                List.of(),
                Map.of());
        assertThat(BrightSpots.shares(thirds))
                .isEqualTo(Map.of(CauseKind.LUCK, 0.34, CauseKind.MIX, 0.33, CauseKind.EFFORT, 0.33));
    }
}
