package dev.brightspots.sales;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeSet;

/** Names the accepted facts by their content: equal facts have the same name, in whatever order and files they came. */
public final class Fingerprint {
    /**
     * 16 hex digits are 64 bits: among a million different data sets two share a name with a chance of 3 in 100 million. It
     * tells data sets apart; it does not guard against forgery.
     */
    private static final int DIGITS = 16;

    private final MessageDigest digest;
    private final byte[] bytes = new byte[8192];
    private int used;

    private Fingerprint() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** The first 16 hex digits of the SHA-256 of all facts in key order. */
    public static String of(SalesData data) {
        Fingerprint print = new Fingerprint();
        print.units(data.organisation());
        print.metrics(data.metrics());
        print.observations(data.observations());
        print.list(data.practices().values(), print::practice);
        print.list(data.adoptions(), print::adoption);
        print.capacity(data.capacity());
        print.flush();
        return HexFormat.of().formatHex(print.digest.digest()).substring(0, DIGITS);
    }

    private void units(Organisation organisation) {
        list(organisation.units(), unit -> {
            text(unit.id());
            text(unit.name());
            text(unit.kind());
            optional(unit.parent());
            map(unit.attributes(), this::text);
            optional(unit.from());
            optional(unit.until());
        });
    }

    private void metrics(Metrics metrics) {
        list(metrics.all(), metric -> {
            text(metric.id());
            text(metric.name());
            text(metric.type().name());
            text(metric.better().name());
            text(metric.role().name());
            text(metric.format().kind().name());
            optional(metric.format().currency());
            text(metric.scale().name());
            optional(metric.gap());
            list(metric.drivers(), this::text);
            list(metric.watch(), this::text);
            number(metric.ripeAfter());
            optional(metric.benchmark());
        });
        list(metrics.peers(), peers -> {
            text(peers.kind());
            list(peers.by(), by -> {
                text(by.attribute());
                list(by.cuts(), this::number);
            });
        });
        optional(metrics.coach());
    }

    /** Periods and strata are numbered among those that occur, units and metrics among all; both were put in before. */
    private void observations(Observations all) {
        list(all.strataNames(), this::text);
        list(all.periods(), this::text);
        list(all.strata(), levels -> list(levels, this::text));
        number(all.size());
        for (int row = 0; row < all.size(); row++) {
            whole(all.unit(row));
            whole(all.metric(row));
            whole(all.period(row));
            whole(all.stratum(row));
            number(all.numerator(row));
            number(all.denominator(row));
            number(all.sumSquares(row));
        }
    }

    private void practice(Practice practice) {
        text(practice.id());
        text(practice.title());
        text(practice.description());
        list(practice.improves(), this::text);
        map(practice.fits(), values -> list(new TreeSet<>(values), this::text));
        text(practice.origin().name());
        list(practice.steps(), this::text);
        list(practice.indicators(), this::text);
        optional(practice.effortHours());
        list(practice.requires(), this::text);
        list(practice.conflicts(), this::text);
        list(practice.prior().stream().toList(), prior -> {
            number(prior.effect());
            number(prior.low());
            number(prior.high());
            text(prior.source());
        });
        optional(practice.trackedBy());
        optional(practice.owner());
        optional(practice.source());
    }

    private void adoption(Adoption adoption) {
        text(adoption.unit());
        text(adoption.practice());
        optional(adoption.since());
        optional(adoption.until());
        number(adoption.fidelity());
        whole(adoption.assigned() ? 1 : 0);
    }

    private void capacity(Capacity capacity) {
        number(capacity.learns());
        number(capacity.teaches());
        number(capacity.hoursPerWeek());
        number(capacity.inquiries());
        map(capacity.byUnit(), own -> {
            optional(own.learns());
            optional(own.teaches());
            optional(own.hoursPerWeek());
            list(own.running(), this::text);
            list(own.declined(), this::text);
        });
    }

    /** Puts in a part of the facts. */
    private interface Part<T> {
        void put(T value);
    }

    private <T> void list(Collection<T> values, Part<? super T> part) {
        whole(values.size());
        values.forEach(part::put);
    }

    private <K, V> void map(Map<K, V> values, Part<? super V> part) {
        whole(values.size());
        values.forEach((key, value) -> {
            text(String.valueOf(key));
            part.put(value);
        });
    }

    private void optional(Optional<?> value) {
        whole(value.isPresent() ? 1 : 0);
        value.ifPresent(this::text);
    }

    private void optional(OptionalDouble value) {
        number(value.orElse(Double.NaN));
    }

    private void optional(OptionalInt value) {
        number(value.isPresent() ? value.getAsInt() : Double.NaN);
    }

    /** With its length, so that "ab", "c" differs from "a", "bc". */
    private void text(Object value) {
        byte[] text = value.toString().getBytes(StandardCharsets.UTF_8);
        whole(text.length);
        flush();
        digest.update(text);
    }

    private void number(double value) {
        long bits = Double.doubleToLongBits(value + 0.0);
        whole((int) (bits >>> 32));
        whole((int) bits);
    }

    private void whole(int value) {
        if (used + Integer.BYTES > bytes.length) {
            flush();
        }
        for (int shift = 24; shift >= 0; shift -= 8) {
            bytes[used++] = (byte) (value >>> shift);
        }
    }

    private void flush() {
        digest.update(bytes, 0, used);
        used = 0;
    }
}
