package dev.tandem.diagram;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Draws elements of a kind as one box where a row would hold too many to be read. */
final class Grouping {

    private static final int ITEMS = 8;
    private static final int GATEWAYS = 5;

    private final Map<String, String> keys = new LinkedHashMap<>();
    private final List<Item> items = new ArrayList<>();
    private final List<Gateway> gateways = new ArrayList<>();

    Grouping(List<Item> items, List<Gateway> gateways) {
        items.stream()
                .collect(Collectors.groupingBy(Item::tier, LinkedHashMap::new, Collectors.toList()))
                .values()
                .forEach(this::addRow);
        if (gateways.size() <= GATEWAYS) {
            gateways.forEach(gateway -> this.gateways.add(grouped(List.of(gateway))));
        } else {
            gateways.stream()
                    .collect(Collectors.groupingBy(Gateway::kind, LinkedHashMap::new, Collectors.toList()))
                    .values()
                    .forEach(alike -> this.gateways.add(grouped(alike)));
        }
    }

    List<Item> items() {
        return items;
    }

    List<Gateway> gateways() {
        return gateways;
    }

    /** The key of the box that an item is drawn in. */
    String key(String item) {
        return keys.getOrDefault(item, item);
    }

    private void addRow(List<Item> row) {
        if (row.size() <= ITEMS) {
            items.addAll(row);
            return;
        }
        row.stream()
                .collect(Collectors.groupingBy(Item::kind, LinkedHashMap::new, Collectors.toList()))
                .values()
                .forEach(this::addAlike);
    }

    private void addAlike(List<Item> alike) {
        var one = alike.size() == 1 ? alike.get(0) : Item.grouped(alike);
        alike.forEach(item -> keys.put(item.key(), one.key()));
        items.add(one);
    }

    private Gateway grouped(List<Gateway> alike) {
        var first = alike.get(0);
        return new Gateway(
                alike.size() == 1 ? first.key() : "entry/" + first.kind(),
                first.kind(),
                alike.stream().flatMap(one -> one.members().stream()).toList(),
                alike.stream()
                        .flatMap(one -> one.targets().stream())
                        .map(this::key)
                        .distinct()
                        .toList(),
                alike.stream().flatMap(one -> one.atoms().stream()).distinct().toList());
    }
}
