package io.rapport.messaging;

import java.util.List;
import java.util.stream.IntStream;

/**
 * How much of Home each section may take, so that every section has its beginning there.
 *
 * <p>Source: <a href="https://docs.slack.dev/reference/views/home-tab-views">Home tab views</a>: at most 100 blocks.
 *
 * @param share how many parts of a section there may be
 */
record HomeRoom(int share) {

    private static final int MOST = 100;

    /** Shares the page among these sections: short ones are whole, and the long ones get the same. */
    static HomeRoom among(List<Card> sections) {
        List<Integer> sizes =
                sections.stream().map(section -> section.parts().size()).toList();
        int room = MOST - Math.max(0, sizes.size() - 1);
        return new HomeRoom(IntStream.iterate(MOST, share -> share > 0, share -> share - 1)
                .filter(share ->
                        sizes.stream().mapToInt(size -> Math.min(size, share)).sum() <= room)
                .findFirst()
                .orElse(0));
    }

    /** Returns a section as it is, or its beginning followed by {@code rest}; what is pressed stays with what it is about. */
    Card fitted(Card section, Card rest) {
        if (section.parts().size() <= share) {
            return section;
        }
        int kept = Math.max(0, share - rest.parts().size());
        while (kept > 0 && section.parts().get(kept) instanceof Card.Buttons) {
            kept--;
        }
        return new Card(section.parts().subList(0, kept)).and(rest);
    }
}
