package io.rapport.messaging;

import io.rapport.people.MemberId;
import io.rapport.store.Work;
import io.rapport.store.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;

/** A chat whose process may stop before and after each call. */
record FragileChat(Chat chat, Crash crash) implements Chat {

    @Override
    public String render(Work work, WorkspaceId workspace, Card card, Locale language) {
        crash.mayHappen();
        return chat.render(work, workspace, card, language);
    }

    @Override
    public String renderHome(Work work, WorkspaceId workspace, Card card, Locale language) {
        return chat.renderHome(work, workspace, card, language);
    }

    @Override
    public Outcome open(WorkspaceId workspace, List<MemberId> members) {
        return around(() -> chat.open(workspace, members));
    }

    @Override
    public Outcome post(WorkspaceId workspace, String address, String message) {
        return around(() -> chat.post(workspace, address, message));
    }

    @Override
    public Outcome update(WorkspaceId workspace, String address, String receipt, String message) {
        return around(() -> chat.update(workspace, address, receipt, message));
    }

    @Override
    public Outcome showHome(WorkspaceId workspace, MemberId member, String page) {
        return around(() -> chat.showHome(workspace, member, page));
    }

    @Override
    public Finding look(WorkspaceId workspace, String address, String message, Instant since, Set<String> taken) {
        return around(() -> chat.look(workspace, address, message, since, taken));
    }

    @Override
    public Pace pace(Operation operation) {
        return chat.pace(operation);
    }

    private <T> T around(Supplier<T> call) {
        crash.mayHappen();
        T outcome = call.get();
        crash.mayHappen();
        return outcome;
    }
}
