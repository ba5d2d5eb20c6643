package dev.brightspots.pipeline;

import dev.brightspots.sales.Period;

/**
 * One passage of facts through one rule pack.
 *
 * @param id hash of period, rule pack, data and what was decided on earlier plans: the same run has the same id wherever it is made
 * @param rulePack the content hash of the rule pack
 * @param data the hash of the accepted facts in key order
 * @param facts how many rows were accepted
 * @param refused how many rows were refused
 */
public record Run(String id, Period period, String rulePack, String data, long facts, long refused) {}
