package io.rapport.sandbox;

import com.google.gson.JsonObject;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The modals each person has open, the lowest first, and the Home the app published for each. */
final class Views {

    private static final int STACK = 3;
    private static final int LOOKS = 3;
    private static final int VIEWS_WITH_EARLIER_LOOKS = 50;

    private final Map<String, List<View>> modals = new LinkedHashMap<>();
    private final Map<String, View> homes = new LinkedHashMap<>();
    private final Map<String, Deque<View>> earlier = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Deque<View>> eldest) {
            return size() > VIEWS_WITH_EARLIER_LOOKS;
        }
    };
    private final Ids ids;

    Views(Ids ids) {
        this.ids = ids;
    }

    synchronized List<View> modals(String person) {
        return List.copyOf(modals.getOrDefault(person, List.of()));
    }

    synchronized Optional<View> home(String person) {
        return Optional.ofNullable(homes.get(person));
    }

    /** Shows a modal in place of whatever this person has open. */
    synchronized View open(String person, JsonObject body) {
        checkExternalId(body, "");
        View view = made(person, body, ids.next("V"));
        modals.put(person, new ArrayList<>(List.of(view)));
        return view;
    }

    /** Shows a modal above the open ones. */
    synchronized View push(String person, JsonObject body) {
        List<View> stack = modals.computeIfAbsent(person, none -> new ArrayList<>());
        if (stack.isEmpty()) {
            throw new SlackError("not_found");
        }
        if (stack.size() >= STACK) {
            throw new SlackError("push_limit_reached");
        }
        checkExternalId(body, "");
        View top = stack.get(stack.size() - 1);
        View view = made(person, body, ids.next("V")).above(top);
        stack.add(view);
        return view;
    }

    synchronized View publish(String person, JsonObject body, String expectedHash) {
        View before = homes.get(person);
        if (before != null) {
            checkHash(before, expectedHash);
            keep(before);
        }
        String id = before == null ? ids.next("V") : before.id();
        View view = made(person, body, id);
        homes.put(person, view);
        return view;
    }

    synchronized View update(String idOrExternalId, JsonObject body, String expectedHash) {
        View before = find(idOrExternalId).orElseThrow(() -> new SlackError("not_found"));
        checkHash(before, expectedHash);
        checkExternalId(body, before.id());
        JsonObject filled = Elements.filled(body, ids);
        View after = before.rewritten(filled, Elements.kept(filled, before.state()), hash());
        keep(before);
        replace(after);
        return after;
    }

    /** The last few looks of a view before this one, the latest first. */
    synchronized List<View> earlier(String id) {
        return List.copyOf(earlier.getOrDefault(id, new ArrayDeque<>()));
    }

    synchronized Optional<View> find(String idOrExternalId) {
        return all().stream()
                .filter(view -> view.id().equals(idOrExternalId)
                        || Json.text(view.body(), "external_id").equals(idOrExternalId))
                .findFirst();
    }

    synchronized Optional<View> change(String id, UnaryOperator<View> change) {
        Optional<View> after = find(id).map(change);
        after.ifPresent(this::replace);
        return after;
    }

    /** Takes the top modal away. */
    synchronized void pop(String person) {
        List<View> stack = modals.getOrDefault(person, new ArrayList<>());
        if (!stack.isEmpty()) {
            stack.remove(stack.size() - 1);
        }
    }

    synchronized void clear(String person) {
        modals.remove(person);
    }

    private View made(String person, JsonObject body, String id) {
        JsonObject filled = Elements.filled(body, ids);
        return new View(id, person, filled, Elements.initial(filled), hash(), "", id);
    }

    private void keep(View before) {
        Deque<View> looks = earlier.computeIfAbsent(before.id(), first -> new ArrayDeque<>());
        looks.addFirst(before);
        if (looks.size() > LOOKS) {
            looks.removeLast();
        }
    }

    private List<View> all() {
        List<View> all = new ArrayList<>(homes.values());
        modals.values().forEach(all::addAll);
        return all;
    }

    private void replace(View view) {
        homes.computeIfPresent(view.owner(), (person, home) -> home.id().equals(view.id()) ? view : home);
        modals.getOrDefault(view.owner(), new ArrayList<>())
                .replaceAll(each -> each.id().equals(view.id()) ? view : each);
    }

    private void checkHash(View view, String expected) {
        if (!expected.isEmpty() && !view.hash().equals(expected)) {
            throw new SlackError("hash_conflict");
        }
    }

    private void checkExternalId(JsonObject body, String own) {
        String external = Json.text(body, "external_id");
        if (!external.isEmpty()
                && find(external).filter(view -> !view.id().equals(own)).isPresent()) {
            throw new SlackError("duplicate_external_id");
        }
    }

    private String hash() {
        return "1700000000." + Long.toHexString(ids.number() * 2_654_435_761L);
    }
}
