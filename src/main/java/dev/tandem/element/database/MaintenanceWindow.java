package dev.tandem.element.database;

import dev.tandem.topology.InvalidDefinitionException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The time of the week in which RDS may patch or restart a database.
 *
 * <p>Source: RDS user guide, "Maintaining a DB instance": the window is at least 30 minutes long and must not overlap
 * the backup window.
 *
 * @param start in minutes since Monday, 00:00 UTC
 * @param minutes how long it is
 */
public record MaintenanceWindow(int start, int minutes) {

    private static final List<String> DAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");
    private static final String MOMENT = "(" + String.join("|", DAYS) + "):([01][0-9]|2[0-3]):([0-5][0-9])";
    private static final Pattern FORM = Pattern.compile(MOMENT + "-" + MOMENT);
    private static final int DAY = 24 * 60;
    private static final int WEEK = 7 * DAY;
    private static final int LEAST = 30;

    /** The backup window that the modules rds and aurora set, 02:00 to 03:00 UTC, in minutes of each day. */
    private static final int BACKUP_START = 2 * 60;

    private static final int BACKUP_END = 3 * 60;

    static MaintenanceWindow of(String text) {
        var form = FORM.matcher(InvalidDefinitionException.given(text, "maintenance window"));
        InvalidDefinitionException.unless(
                form.matches(),
                "\"" + text + "\" is not a maintenance window: give a start and an end in UTC, such as"
                        + " \"sun:04:00-sun:05:00\".");
        var start = minute(form.group(1), form.group(2), form.group(3));
        var end = minute(form.group(4), form.group(5), form.group(6));
        var window = new MaintenanceWindow(start, Math.floorMod(end - start, WEEK));
        InvalidDefinitionException.unless(
                window.minutes >= LEAST && window.minutes < DAY,
                "The maintenance window \"" + text + "\" is " + window.minutes + " minutes long: RDS needs at least "
                        + LEAST + ", and the copy in the other region has its window on another day.");
        InvalidDefinitionException.unless(
                !window.meetsBackups(),
                "The maintenance window \"" + text + "\" overlaps the backup window, 02:00-03:00 UTC, which RDS"
                        + " refuses: move it, for example to \"sun:04:00-sun:05:00\".");
        return window;
    }

    /** The same time on a later day. */
    MaintenanceWindow daysLater(int days) {
        return new MaintenanceWindow((start + days * DAY) % WEEK, minutes);
    }

    /** As RDS writes it: {@code sun:04:00-sun:05:00}. */
    public String text() {
        return moment(start) + "-" + moment((start + minutes) % WEEK);
    }

    /** It is shorter than a day, so that it can meet the backups of its first day and of the next. */
    private boolean meetsBackups() {
        var from = start % DAY;
        var to = from + minutes;
        return IntStream.rangeClosed(0, 1)
                .map(day -> day * DAY)
                .anyMatch(day -> from < day + BACKUP_END && to > day + BACKUP_START);
    }

    private static int minute(String day, String hour, String minute) {
        return DAYS.indexOf(day) * DAY + Integer.parseInt(hour) * 60 + Integer.parseInt(minute);
    }

    private static String moment(int minute) {
        return "%s:%02d:%02d".formatted(DAYS.get(minute / DAY), minute % DAY / 60, minute % 60);
    }
}
