package io.rapport.store;

/** Names one Slack team or Teams tenant; every row belongs to one. */
public record WorkspaceId(String value) {

    public WorkspaceId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a workspace id must not be blank");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
