package io.rapport.sandbox;

import com.google.gson.JsonArray;

/** Something with blocks that a person looks at: a message, a modal or the app's Home. */
public sealed interface Surface permits Message, View {

    /** The blocks as Slack keeps them, with every id filled in. */
    JsonArray blocks();
}
