package dev.tandem.topology;

import dev.tandem.aws.Rate;
import dev.tandem.aws.Recovery;
import dev.tandem.diagnostics.Waiver;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a topology may leave to its defaults. */
public record Choices(
        Strategy strategy,
        Objectives objectives,
        List<Stated<Recovery>> estimates,
        List<Stated<Rate>> rates,
        SortedMap<String, String> tags,
        List<Waiver> waivers,
        List<VariableOverride> overrides,
        Lifetime lifetime,
        ProviderRange provider,
        LogRetention logs,
        Optional<Account> account) {

    /** Copies the lists. */
    public Choices {
        estimates = List.copyOf(estimates);
        rates = List.copyOf(rates);
        waivers = List.copyOf(waivers);
        overrides = List.copyOf(overrides);
    }

    static final Choices USUAL = new Choices(
            Strategy.WARM_STANDBY,
            Objectives.NONE,
            List.of(),
            List.of(),
            new TreeMap<>(),
            List.of(),
            List.of(),
            Lifetime.USUAL,
            ProviderRange.USUAL,
            LogRetention.USUAL,
            Optional.empty());

    /** What the topology gave up and Terraform is to forget. */
    public List<Retired> retired() {
        return lifetime.retired();
    }

    Choices strategy(Strategy other) {
        return new Choices(
                other, objectives, estimates, rates, tags, waivers, overrides, lifetime, provider, logs, account);
    }

    Choices objectives(Objectives other) {
        return new Choices(
                strategy, other, estimates, rates, tags, waivers, overrides, lifetime, provider, logs, account);
    }

    Choices estimates(List<Stated<Recovery>> other) {
        return new Choices(
                strategy, objectives, other, rates, tags, waivers, overrides, lifetime, provider, logs, account);
    }

    Choices rates(List<Stated<Rate>> other) {
        return new Choices(
                strategy, objectives, estimates, other, tags, waivers, overrides, lifetime, provider, logs, account);
    }

    Choices tags(SortedMap<String, String> other) {
        return new Choices(
                strategy, objectives, estimates, rates, other, waivers, overrides, lifetime, provider, logs, account);
    }

    Choices waivers(List<Waiver> other) {
        return new Choices(
                strategy, objectives, estimates, rates, tags, other, overrides, lifetime, provider, logs, account);
    }

    Choices overrides(List<VariableOverride> other) {
        return new Choices(
                strategy, objectives, estimates, rates, tags, waivers, other, lifetime, provider, logs, account);
    }

    Choices lifetime(Lifetime other) {
        return new Choices(
                strategy, objectives, estimates, rates, tags, waivers, overrides, other, provider, logs, account);
    }

    Choices provider(ProviderRange other) {
        return new Choices(
                strategy, objectives, estimates, rates, tags, waivers, overrides, lifetime, other, logs, account);
    }

    Choices logs(LogRetention other) {
        return new Choices(
                strategy, objectives, estimates, rates, tags, waivers, overrides, lifetime, provider, other, account);
    }

    Choices account(Account other) {
        return new Choices(
                strategy,
                objectives,
                estimates,
                rates,
                tags,
                waivers,
                overrides,
                lifetime,
                provider,
                logs,
                Optional.of(other));
    }
}
