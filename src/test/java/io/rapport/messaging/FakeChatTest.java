package io.rapport.messaging;

import io.rapport.people.MemberId;
import io.rapport.store.TestDatabase;
import io.rapport.store.Transactions;
import io.rapport.store.WorkspaceId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

final class FakeChatTest extends ChatContract {

    private static final Instant START = Instant.parse("2026-03-02T09:00:00Z");

    private final Transactions transactions = TestDatabase.fresh().transactions();
    private final FakeChat chat = new FakeChat(InstantSource.fixed(START));

    @Override
    protected MemberId ana() {
        return new MemberId("ana");
    }

    @Override
    protected MemberId ben() {
        return new MemberId("ben");
    }

    @Override
    protected Chat chat() {
        return chat;
    }

    @Override
    protected WorkspaceId workspace() {
        return new WorkspaceId("acme");
    }

    @Override
    protected Transactions transactions() {
        return transactions;
    }

    @Override
    protected Instant wire() {
        return START;
    }

    @Override
    protected List<String> seen(String address) {
        return chat.saidIn(address).stream().map(FakeChat.Said::text).toList();
    }

    @Override
    protected void next(Chat.Operation operation, FakeChat.Fault fault) {
        chat.next(operation, fault);
    }

    @Override
    protected void allowHistory() {
        chat.showsHistory();
    }

    @Override
    protected void deactivate(MemberId member) {
        chat.refuses(member);
    }
}
