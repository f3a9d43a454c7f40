package io.rapport.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.people.MemberId;
import io.rapport.store.Transactions;
import io.rapport.store.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every {@link Chat} does; extended for the fake and for each platform's adapter. */
public abstract class ChatContract {

    /** A member whom the platform knows. */
    protected abstract MemberId ana();

    /** Another one. */
    protected abstract MemberId ben();

    protected abstract Chat chat();

    protected abstract WorkspaceId workspace();

    protected abstract Transactions transactions();

    /** The wire instant on the platform's side. */
    protected abstract Instant wire();

    /** The plain texts at an address as people see them, in order; those of late arrivals included once they are there. */
    protected abstract List<String> seen(String address);

    /** Makes the next call of an operation fail. */
    protected abstract void next(Chat.Operation operation, FakeChat.Fault fault);

    /** Lets Rapport read its own conversations. */
    protected abstract void allowHistory();

    /** Takes a member off the platform. */
    protected abstract void deactivate(MemberId member);

    @Test
    final void opensOneConversationForTheSameMembersInAnyOrder() {
        String first = open(ana(), ben());
        String again = open(ben(), ana());
        String alone = open(ana());

        assertThat(again).isEqualTo(first);
        assertThat(alone).isNotEqualTo(first);
    }

    @Test
    final void rendersTheSameBytesForTheSameCard() {
        assertThat(render("Hello")).isEqualTo(render("Hello")).isNotEqualTo(render("Good-bye"));
    }

    @Test
    final void postsWhatWasRendered() {
        String address = open(ana());

        String receipt = receipt(chat().post(workspace(), address, render("Hello Ana")));

        assertThat(receipt).isNotEmpty();
        assertThat(seen(address)).containsExactly("Hello Ana");
    }

    @Test
    final void givesEachMessageAReceiptOfItsOwn() {
        String address = open(ana());

        String first = receipt(chat().post(workspace(), address, render("Thanks")));
        String second = receipt(chat().post(workspace(), address, render("Thanks")));

        assertThat(second).isNotEqualTo(first);
    }

    @Test
    final void updatesInPlace() {
        String address = open(ana());
        String receipt = receipt(chat().post(workspace(), address, render("Shall we?")));

        Chat.Outcome outcome = chat().update(workspace(), address, receipt, render("Agreed."));

        assertThat(outcome).isInstanceOf(Chat.Sent.class);
        assertThat(seen(address)).containsExactly("Agreed.");
    }

    @Test
    final void saysWhenToComeBackWhenThereWereTooMany() {
        String address = open(ana());
        next(Chat.Operation.POST, FakeChat.Fault.TOO_MANY);

        Chat.Outcome outcome = chat().post(workspace(), address, render("Hello"));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Chat.Later.class, later -> assertThat(later.until()).isAfter(wire()));
        assertThat(seen(address)).isEmpty();
    }

    @Test
    final void doesNotPretendToKnowWhenThePlatformFailed() {
        String address = open(ana());
        next(Chat.Operation.POST, FakeChat.Fault.APPLIED);
        Chat.Outcome applied = chat().post(workspace(), address, render("One"));
        next(Chat.Operation.POST, FakeChat.Fault.NOT_APPLIED);
        Chat.Outcome notApplied = chat().post(workspace(), address, render("Two"));

        assertThat(applied).isInstanceOf(Chat.Unknown.class);
        assertThat(notApplied).isInstanceOf(Chat.Unknown.class);
        assertThat(seen(address)).containsExactly("One");
    }

    @Test
    final void findsWhatArrivedAndOnlyThat() {
        allowHistory();
        String address = open(ana());
        Instant since = wire();
        String receipt = receipt(chat().post(workspace(), address, render("Here")));

        assertThat(look(address, "Here", since, Set.of())).isEqualTo(new Chat.Found(receipt));
        assertThat(look(address, "Elsewhere", since, Set.of())).isEqualTo(new Chat.Absent());
    }

    @Test
    final void tellsEqualMessagesApartByTheirReceipts() {
        allowHistory();
        String address = open(ana());
        Instant since = wire();
        String first = receipt(chat().post(workspace(), address, render("Thanks")));

        assertThat(look(address, "Thanks", since, Set.of(first))).isEqualTo(new Chat.Absent());
    }

    @Test
    final void cannotTellWhereHistoryIsClosed() {
        String address = open(ana());
        Instant since = wire();
        chat().post(workspace(), address, render("Here"));

        assertThat(look(address, "Here", since, Set.of())).isEqualTo(new Chat.CannotTell());
    }

    @Test
    final void refusesAMemberWhoIsGone() {
        deactivate(ben());

        assertThat(chat().open(workspace(), List.of(ben()))).isInstanceOf(Chat.Refused.class);
    }

    @Test
    final void showsHome() {
        String page = transactions()
                .run(work -> chat().renderHome(work, workspace(), Card.text("Your next check-in"), Locale.ENGLISH));

        assertThat(chat().showHome(workspace(), ana(), page)).isInstanceOf(Chat.Sent.class);
        assertThat(chat().showHome(workspace(), ana(), page)).isInstanceOf(Chat.Sent.class);
    }

    private String open(MemberId... members) {
        return receipt(chat().open(workspace(), List.of(members)));
    }

    private String render(String text) {
        return transactions().run(work -> chat().render(work, workspace(), Card.text(text), Locale.ENGLISH));
    }

    private Chat.Finding look(String address, String text, Instant since, Set<String> taken) {
        return chat().look(workspace(), address, render(text), since, taken);
    }

    private static String receipt(Chat.Outcome outcome) {
        assertThat(outcome).isInstanceOf(Chat.Sent.class);
        return ((Chat.Sent) outcome).receipt();
    }
}
