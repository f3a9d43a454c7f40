package io.rapport.sandbox;

import com.google.gson.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The {@code users.*}, {@code team.profile.get}, {@code auth.test} and {@code dnd.*} methods. */
final class PeopleMethods {

    private static final int DND_USERS = 50;

    private final World world;

    PeopleMethods(World world) {
        this.world = world;
    }

    Map<String, Method> all() {
        Map<String, Method> methods = new LinkedHashMap<>();
        methods.put("api.test", Method.open(arguments -> Json.object("ok", true, "args", arguments.all())));
        methods.put("auth.test", Method.open(arguments -> authTest()));
        methods.put("users.list", Method.needing("users:read", this::list));
        methods.put("users.info", Method.needing("users:read", this::one));
        methods.put("users.profile.get", Method.needing("users.profile:read", this::profile));
        methods.put("team.profile.get", Method.needing("users.profile:read", arguments -> fields()));
        methods.put("dnd.info", Method.needing("dnd:read", this::dnd));
        methods.put("dnd.teamInfo", Method.needing("dnd:read", this::dndOfMany));
        return methods;
    }

    private JsonObject authTest() {
        Company company = world.options().company();
        return Json.object(
                "ok",
                true,
                "url",
                "https://" + company.domain() + ".slack.com/",
                "team",
                company.name(),
                "user",
                "rapport",
                "team_id",
                company.team(),
                "user_id",
                world.app().botUser(),
                "bot_id",
                world.app().botId(),
                "is_enterprise_install",
                false);
    }

    private JsonObject list(Arguments arguments) {
        List<JsonObject> members = world.directory().all().stream()
                .map(person -> user(person, arguments))
                .toList();
        JsonObject page = Pages.page(arguments, "members", members, 1000);
        page.addProperty("cache_ts", world.wireNow().getEpochSecond());
        return page;
    }

    private JsonObject user(Person person, Arguments arguments) {
        JsonObject user =
                person.toJson(world.app().team(), world.now(), world.directory().updated(person.id()));
        if (arguments.isTrue("include_locale") && person.kind() != Person.Kind.DEACTIVATED) {
            user.addProperty("locale", person.locale());
        }
        return user;
    }

    private JsonObject one(Arguments arguments) {
        Person person = find(arguments.required("user"));
        return Json.object("ok", true, "user", user(person, arguments));
    }

    private JsonObject profile(Arguments arguments) {
        Person person = find(arguments.required("user"));
        JsonObject profile = user(person, arguments).getAsJsonObject("profile");
        profile.add("fields", world.directory().fields().of(person));
        return Json.object("ok", true, "profile", profile);
    }

    private JsonObject fields() {
        return Json.object("ok", true, "profile", world.directory().fields().toJson());
    }

    private Person find(String id) {
        Optional<Person> person = world.directory().find(id);
        return person.orElseThrow(() -> new SlackError("user_not_found"));
    }

    private JsonObject dnd(Arguments arguments) {
        JsonObject answer = quiet(find(arguments.required("user")).id());
        answer.addProperty("ok", true);
        return answer;
    }

    private JsonObject dndOfMany(Arguments arguments) {
        List<String> ids = arguments.list("users");
        if (ids.isEmpty()) {
            throw new SlackError("no_users_provided");
        }
        if (ids.size() > DND_USERS) {
            throw new SlackError("too_many_users");
        }
        JsonObject users = new JsonObject();
        ids.stream().filter(id -> world.directory().find(id).isPresent()).forEach(id -> users.add(id, quiet(id)));
        return Json.object("ok", true, "users", users);
    }

    private JsonObject quiet(String person) {
        return world.directory()
                .quiet(person)
                .map(until -> Json.object(
                        "dnd_enabled", true,
                        "next_dnd_start_ts", until.from().getEpochSecond(),
                        "next_dnd_end_ts", until.to().getEpochSecond()))
                .orElseGet(() -> Json.object("dnd_enabled", false, "next_dnd_start_ts", 1, "next_dnd_end_ts", 1));
    }
}
