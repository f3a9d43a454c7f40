package io.rapport.slack;

import io.rapport.messaging.Commands;
import io.rapport.messaging.FrontDesk;
import io.rapport.messaging.Homes;
import io.rapport.store.WorkspaceId;
import java.time.InstantSource;
import java.util.function.Consumer;

/**
 * What Slack's requests are handed to.
 *
 * @param commands understands the words after {@code /rapport}
 * @param joined the verb for somebody who came into a channel; its subject is the channel
 * @param left the verb for somebody who went out of a channel; its subject is the channel
 * @param afterwards told which workspace had something committed, so that what it caused is sent soon; must return at once
 * @param clock the domain clock
 */
public record Reception(
        FrontDesk desk,
        Homes homes,
        Commands commands,
        String joined,
        String left,
        Consumer<WorkspaceId> afterwards,
        InstantSource clock) {}
