package dev.tandem.report;

/**
 * A rule as reports explain it.
 *
 * @param id stable, {@code category/clause}
 * @param title in the terms of AWS, without a full stop
 * @param asks one sentence: what the rule requires
 * @param page the whole of it, in Markdown
 */
public record RuleDescriptor(String id, String title, String asks, String page) {}
