package io.rapport.people;

import io.rapport.store.Work;
import io.rapport.store.WorkspaceId;
import java.util.Set;

/**
 * Which channels of programs are private, and who is in those: nobody else learns that such a program exists.
 *
 * <p>A channel that was not looked at yet counts as public.
 */
public final class Channels {

    /** Records that a channel is private and that exactly these members are in it. */
    public void keepPrivate(Work work, WorkspaceId workspace, String channel, Set<MemberId> members) {
        ChannelTable table = new ChannelTable(work, workspace, channel);
        table.insert();
        table.removeAll();
        members.forEach(table::add);
    }

    /** Records that everybody may know of a channel. */
    public void open(Work work, WorkspaceId workspace, String channel) {
        ChannelTable table = new ChannelTable(work, workspace, channel);
        table.removeAll();
        table.delete();
    }

    /** Records that somebody joined a channel; of a public one nothing is recorded. */
    public void joined(Work work, WorkspaceId workspace, String channel, MemberId member) {
        ChannelTable table = new ChannelTable(work, workspace, channel);
        if (table.isPrivate()) {
            table.add(member);
        }
    }

    /** Records that somebody left a channel. */
    public void left(Work work, WorkspaceId workspace, String channel, MemberId member) {
        new ChannelTable(work, workspace, channel).remove(member);
    }

    /** Returns whether a member may know of a channel: it is public, or the member is in it. */
    public boolean mayKnow(Work work, WorkspaceId workspace, String channel, MemberId member) {
        ChannelTable table = new ChannelTable(work, workspace, channel);
        return !table.isPrivate() || table.has(member);
    }

    /** Returns the private channels of programs that a member is not in. */
    Set<String> hiddenFrom(Work work, WorkspaceId workspace, MemberId member) {
        return ChannelTable.hiddenFrom(work, workspace, member);
    }
}
