package dev.tandem.comparison;

/**
 * A figure that is another one now.
 *
 * @param what such as {@code availability by structure and recovery time}
 * @param before in words, with its unit; {@code none} if there was none
 * @param now in words, with its unit; {@code none} if there is none
 * @param effect whether that is better or worse
 */
public record FigureChange(String what, String before, String now, Effect effect) {}
