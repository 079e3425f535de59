package dev.tandem.lowering;

import static dev.tandem.Tandem.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.terraform.Document;
import dev.tandem.topology.Account;
import dev.tandem.topology.InvalidDefinitionException;
import dev.tandem.topology.Topology;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The account of a topology: how Terraform gets in, and what roles have to look like there. */
class AccountTest {

    private static final String BOUNDARY = "arn:aws:iam::111122223333:policy/boundary";

    private static final Account STRICT = account("111122223333")
            .assumesRole("arn:aws:iam::111122223333:role/deploy")
            .assumesRoleInRecovery("arn:aws:iam::111122223333:role/recover")
            .permissionsBoundary(BOUNDARY)
            .rolePath("/apps/");

    @Test
    void everyProviderWorksInThatAccountAlone() {
        assertThat(documents(STRICT).flatMap(document -> document.providers().stream()))
                .hasSize(7)
                .allSatisfy(provider -> assertThat(provider.access().accounts()).containsExactly("111122223333"));
    }

    @Test
    void eachRegionAssumesItsRole() {
        var recovery = documents(STRICT)
                .filter(document -> document.name().equals("shop-recovery"))
                .findFirst()
                .orElseThrow();
        assertThat(recovery.json())
                .contains("\"role_arn\": \"arn:aws:iam::111122223333:role/recover\"")
                .contains("\"session_name\": \"shop-recovery\"")
                .doesNotContain(":role/deploy");
    }

    @Test
    void takesCredentialsFromAProfile() {
        assertThat(text(account("111122223333").profile("shop-prod"))).contains("\"profile\": \"shop-prod\"");
    }

    @Test
    void everyModuleThatMakesRolesIsGivenTheBoundary() {
        var topology = shop(STRICT);
        assertThat(Lowering.lower(topology).stream().flatMap(document -> document.modules().stream()))
                .filteredOn(
                        call -> ModuleLibrary.variables(topology, call.module()).containsKey("permissions_boundary"))
                .hasSizeGreaterThan(8)
                .allSatisfy(call -> assertThat(call.arguments().entries())
                        .as(call.name())
                        .containsKeys("permissions_boundary", "role_path"));
    }

    @Test
    void keyPoliciesNameRolesByTheirPath() {
        assertThat(text(STRICT)).contains(":role/apps/shop-web-eu-west-1").doesNotContain(":role/shop-web-eu-west-1");
    }

    @Test
    void nothingIsAddedWithoutAnAccount() {
        var plain = Lowering.lower(shop()).stream().map(Document::json).collect(Collectors.joining());
        assertThat(plain)
                .doesNotContain(
                        "permissions_boundary", "role_path", "allowed_account_ids", "assume_role", "profile\":");
        assertThat(text(account("111122223333"))).doesNotContain("permissions_boundary", "role_path", "assume_role");
    }

    @Test
    void refusesWhatIamWouldRefuse() {
        assertRefused(() -> account("1111"), "\"1111\" is not an AWS account: give its 12 digits");
        assertRefused(() -> STRICT.assumesRole("deploy"), "\"deploy\" is not the ARN of a role");
        assertRefused(() -> STRICT.permissionsBoundary(":policy/x"), "\":policy/x\" is not the ARN of a policy");
        assertRefused(
                () -> STRICT.permissionsBoundary("arn:aws:iam::444455556666:policy/boundary"),
                "The policy \"arn:aws:iam::444455556666:policy/boundary\" is not in the account 111122223333");
        assertRefused(() -> STRICT.rolePath("apps"), "\"apps\" is not a path of roles");
        assertRefused(() -> STRICT.profile(" "), "A profile needs the name");
    }

    private static void assertRefused(Runnable call, String message) {
        assertThatThrownBy(call::run)
                .isInstanceOf(InvalidDefinitionException.class)
                .hasMessageStartingWith(message);
    }

    private static String text(Account account) {
        return documents(account).map(Document::json).collect(Collectors.joining());
    }

    private static Stream<Document> documents(Account account) {
        return Lowering.lower(shop(account)).stream();
    }

    private static Topology shop(Account... accounts) {
        var signing = key("signing");
        var web = service("web").uses(postgres("ledger").replicaInRecovery(), signing);
        var builder = topology("shop")
                .primary(EU_WEST_1, network("10.10.0.0/16"))
                .recovery(EU_CENTRAL_1, network("10.20.0.0/16"))
                .state(stateBucket("shop-terraform-state"))
                .entry(accelerator("edge").to(web))
                .with(bastion("jump"), nodes("directory").hotCold());
        for (var account : List.of(accounts)) {
            builder = builder.accounts(account);
        }
        return builder.build();
    }
}
