package io.rapport.sandbox;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;

/** What the page asks with: the parameters of the address, or the members of the body. */
record PageRequest(JsonObject all) {

    static PageRequest reading(String query) {
        return new PageRequest(Arguments.parse("", "", query).all());
    }

    static PageRequest doing(String body) {
        try {
            if (Json.read(body) instanceof JsonObject all) {
                return new PageRequest(all);
            }
        } catch (JsonParseException malformed) {
            throw PageRefusal.malformed("The body is not JSON. Send one JSON object.");
        }
        throw PageRefusal.malformed("The body is not a JSON object. Send one JSON object.");
    }

    /** A text; empty when it was not given. */
    String text(String name) {
        return Json.text(all, name);
    }

    /** A whole number from 0 to {@code most}, which larger ones are cut to. */
    int number(String name, int standard, int most) {
        String value = text(name);
        if (value.isEmpty()) {
            return standard;
        }
        if (!value.matches("\\d{1,9}")) {
            throw PageRefusal.malformed("\"" + name + "\" must be a number, was \"" + value + "\".");
        }
        return Math.min(Integer.parseInt(value), most);
    }
}
