package io.rapport.messaging;

import io.rapport.people.MemberId;
import io.rapport.store.WorkspaceId;

/**
 * What a person did, on any platform.
 *
 * @param verb the name of a declared {@link Verb}
 * @param subject what it was done to, an id the verb knows; empty where it needs none; never trusted, only looked up
 */
public record Act(WorkspaceId workspace, String verb, String subject, MemberId actor, Answers answers, Place place) {}
