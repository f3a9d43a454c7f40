package io.rapport.sandbox;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.function.Function;

/**
 * One method of the Web API.
 *
 * @param scopes the scopes of which the token needs one for these arguments; empty when it needs none
 * @param answer carries it out and answers; throws {@link SlackError} to refuse
 */
record Method(Function<Arguments, List<String>> scopes, Function<Arguments, JsonObject> answer) {

    static Method open(Function<Arguments, JsonObject> answer) {
        return new Method(arguments -> List.of(), answer);
    }

    static Method needing(String scope, Function<Arguments, JsonObject> answer) {
        return new Method(arguments -> List.of(scope), answer);
    }
}
