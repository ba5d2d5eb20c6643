package dev.brightspots.measure;

import dev.brightspots.measure.Heterogeneity.Group;

/** Trials that several published methods were tried on. */
final class Trials {
    private Trials() {}

    /** The CLASP trials of aspirin, DerSimonian and Kacker 2007, as log odds ratios. */
    static Group aspirin() {
        return logOddsRatios(
                new double[] {5, 5, 12, 69, 9, 313},
                new double[] {156, 303, 565, 1570, 103, 4659},
                new double[] {8, 17, 9, 94, 11, 352},
                new double[] {74, 303, 477, 1565, 105, 4650});
    }

    /** 13 trials of the BCG vaccine, Colditz and others 1994, as log relative risks. */
    static Group vaccine() {
        double[] a = {4, 6, 3, 62, 33, 180, 8, 505, 29, 17, 186, 5, 27};
        double[] b = {119, 300, 228, 13536, 5036, 1361, 2537, 87886, 7470, 1699, 50448, 2493, 16886};
        double[] c = {11, 29, 11, 248, 47, 372, 10, 499, 45, 65, 141, 3, 29};
        double[] d = {128, 274, 209, 12619, 5761, 1079, 619, 87892, 7232, 1600, 27197, 2338, 17825};
        double[] y = new double[13];
        double[] v = new double[13];
        for (int i = 0; i < 13; i++) {
            y[i] = Math.log(a[i] / (a[i] + b[i]) / (c[i] / (c[i] + d[i])));
            v[i] = 1 / a[i] - 1 / (a[i] + b[i]) + 1 / c[i] - 1 / (c[i] + d[i]);
        }
        return new Group(y, v);
    }

    private static Group logOddsRatios(double[] sick, double[] treated, double[] sickControl, double[] control) {
        double[] y = new double[sick.length];
        double[] v = new double[sick.length];
        for (int i = 0; i < y.length; i++) {
            double well = treated[i] - sick[i];
            double wellControl = control[i] - sickControl[i];
            y[i] = Math.log(sick[i] * wellControl / (sickControl[i] * well));
            v[i] = 1 / sick[i] + 1 / well + 1 / sickControl[i] + 1 / wellControl;
        }
        return new Group(y, v);
    }
}
