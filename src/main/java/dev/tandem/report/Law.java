package dev.tandem.report;

/**
 * A rule as reports explain it.
 *
 * @param id stable, {@code category/clause}
 * @param asks one sentence
 * @param page the whole of it, in Markdown
 */
public record Law(String id, String asks, String page) {}
