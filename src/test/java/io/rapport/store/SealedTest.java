package io.rapport.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class SealedTest {

    private static final WorkspaceId ACME = new WorkspaceId("acme");

    private final String key = Sealed.freshKey();
    private final Sealed sealed = Sealed.with(key);

    @Test
    void opensWhatItSealed() {
        byte[] bytes = sealed.seal(ACME, "row-1", "Grüße, 山田");

        assertThat(sealed.open(ACME, "row-1", bytes)).isEqualTo("Grüße, 山田");
        assertThat(new String(bytes, StandardCharsets.UTF_8)).doesNotContain("山田");
    }

    @Test
    void opensInNoOtherRowAndNoOtherWorkspace() {
        byte[] bytes = sealed.seal(ACME, "row-1", "secret");

        assertThatThrownBy(() -> sealed.open(ACME, "row-2", bytes)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> sealed.open(new WorkspaceId("acm"), "erow-1", bytes))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void opensWithAnOldKeyAndSealsWithTheFirst() {
        byte[] old = sealed.seal(ACME, "row", "old");
        String freshKey = Sealed.freshKey();
        Sealed rotated = Sealed.with(freshKey + ", " + key);

        assertThat(rotated.open(ACME, "row", old)).isEqualTo("old");
        assertThat(Sealed.with(freshKey).open(ACME, "row", rotated.seal(ACME, "row", "new")))
                .isEqualTo("new");
    }

    @Test
    void refusesAKeyOfTheWrongSizeWithoutShowingIt() {
        assertThatThrownBy(() -> Sealed.with("c2hvcnQ="))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("32 bytes")
                .message()
                .doesNotContain("c2hvcnQ");
    }
}
