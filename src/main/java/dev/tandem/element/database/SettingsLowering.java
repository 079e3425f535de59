package dev.tandem.element.database;

import dev.tandem.terraform.Arguments;
import dev.tandem.topology.RegionRole;
import java.util.SortedMap;

/** How RDS operates a database becomes arguments of its module, in either region; what is usual there is left out. */
record SettingsLowering(DatabaseSettings settings) {

    /** The window of the modules rds and aurora, which the primary region has. */
    private static final MaintenanceWindow USUAL = MaintenanceWindow.of("sun:04:00-sun:05:00");

    /** AWS patches the two regions on different days, and the readers on a third. */
    private static final int RECOVERY_DAYS_LATER = 3;

    private static final int READERS_DAYS_LATER = 2;

    /** Adds the arguments; that of the engine parameters has another name in each module. */
    void into(Arguments arguments, RegionRole side, String parameters) {
        if (settings.majorUpgrade()) {
            arguments.put("allow_major_version_upgrade", true);
        }
        if (settings.appliedImmediately()) {
            arguments.put("apply_immediately", true);
        }
        if (!settings.parameters().isEmpty()) {
            arguments.put(parameters, parameters(settings.parameters()));
        }
        settings.certificateAuthority().ifPresent(identifier -> arguments.put("certificate_authority", identifier));
        window(arguments, side);
    }

    /** When the read replicas of an instance with this window may be patched. */
    static String ofReaders(MaintenanceWindow window) {
        return window.daysLater(READERS_DAYS_LATER).text();
    }

    private void window(Arguments arguments, RegionRole side) {
        if (side == RegionRole.RECOVERY) {
            var window = settings.window().orElse(USUAL).daysLater(RECOVERY_DAYS_LATER);
            arguments.put("maintenance_window", window.text());
            return;
        }
        settings.window().ifPresent(window -> arguments.put("maintenance_window", window.text()));
    }

    private static Arguments parameters(SortedMap<String, EngineParameter> parameters) {
        var all = new Arguments();
        parameters.forEach((name, parameter) ->
                all.put(name, new Arguments().put("value", parameter.value()).put("apply_method", parameter.method())));
        return all;
    }
}
