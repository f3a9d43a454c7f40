/**
 * Decides who meets whom in a round: a {@link io.rapport.matching.Problem} in, an {@link io.rapport.matching.Arrangement} with its reasons out.
 *
 * <p>It knows candidates, weights and rules, not members: no I/O, no clock, no chance but a seed. It is not for turning programs into problems or reasons into
 * words; whoever asks does that. It has no tables.
 *
 * <h2>What is best</h2>
 *
 * A rule that is broken is an edge that is not there. Of what remains, the sum of {@link io.rapport.matching.Weights} is largest; it compares level by level
 * ({@link io.rapport.matching.Units}): people matched, fairness, new pairs, soft preferences, ties. {@link io.rapport.matching.Pairing} finds pairs, and a trio
 * where one is needed, exactly; {@link io.rapport.matching.Grouping} finds larger groups by exact steps and local search, for partitioning into groups of
 * three or more is NP-hard.
 *
 * <h2>Maximum-weight matching, from top to bottom</h2>
 *
 * Edmonds' linear program for matchings has a price for every vertex and for every odd set of vertices. {@link io.rapport.matching.Search} keeps prices that
 * are feasible and a matching that uses tight edges only; single vertices all have the same, the smallest, price. In each stage alternating trees grow from the
 * single vertices ({@link io.rapport.matching.Labels}):
 *
 * <ul>
 *   <li>a tight edge to a matched vertex lets a tree grow by that vertex and its partner;
 *   <li>a tight edge between two trees closes an augmenting path: two more vertices are matched ({@link io.rapport.matching.Augmentation}), and the two
 *       trees rest until the next stage;
 *   <li>a tight edge within a tree closes an odd cycle, which shrinks to one vertex, a blossom ({@link io.rapport.matching.Blossoms});
 *   <li>without a tight edge to follow, prices change until there is one, a blossom costs nothing any more and opens ({@link io.rapport.matching.Expansion}),
 *       or single vertices cost nothing: then complementary slackness proves the matching optimal ({@link io.rapport.matching.DualStep}).
 * </ul>
 *
 * {@link io.rapport.matching.LeastSlack} remembers the edges next to become tight, so that a stage takes O(n²) and the whole O(n³). Nothing recurses.
 * {@link io.rapport.matching.Certificate} checks the proof after every solution, from the prices alone.
 *
 * <p>Sources: J. Edmonds, <i>Maximum matching and a polyhedron with 0,1-vertices</i>, J. Res. NBS 69B (1965); Z. Galil, <i>Efficient algorithms for finding
 * maximum matching in graphs</i>, ACM Computing Surveys 18 (1986), whose presentation the code follows, as does J. van Rantwijk's {@code mwmatching.py} (2008),
 * the source of the small hard cases in the tests.
 */
@NullMarked
package io.rapport.matching;

import org.jspecify.annotations.NullMarked;
