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
 * Edmonds' linear program for matchings has a price for every vertex and for every odd set of vertices. An edge must not weigh more than its two vertices and
 * the sets around both cost together; it is <em>tight</em> if it weighs just as much. If only tight edges are matched, every set with a price is full, and
 * every single vertex costs nothing, then no matching weighs more: {@link io.rapport.matching.Certificate} checks just that after every solution.
 *
 * <p>{@link io.rapport.matching.Start} makes prices that are feasible and matches tight edges greedily. What is left to do are the single vertices that still
 * have a price; {@link io.rapport.matching.Search} grows an alternating tree from each ({@link io.rapport.matching.Forest}), all at the same time:
 *
 * <ul>
 *   <li>a tight edge to a matched vertex lets a tree grow by that vertex and its partner;
 *   <li>a tight edge between two trees, or to a single vertex that costs nothing, ends an augmenting path
 *       ({@link io.rapport.matching.Augmentation});
 *   <li>a tight edge within a tree closes an odd cycle, which shrinks to one vertex, a blossom ({@link io.rapport.matching.Blossoms});
 *   <li>an inner blossom that costs nothing any more opens ({@link io.rapport.matching.Expansion});
 *   <li>where an outer vertex costs nothing, the tree ends too: the root is matched at that vertex's expense.
 * </ul>
 *
 * Between such events only time goes by: outer vertices become cheaper, inner ones dearer. {@link io.rapport.matching.Nodes} knows every price at any time
 * without touching it, {@link io.rapport.matching.Lookout} foresees the events and {@link io.rapport.matching.Events} puts them in order. A tree that has come
 * to its end is felled, the others go on. Nothing recurses, and each vertex is relabelled at most log n times while a nest of blossoms grows.
 *
 * <p>The search runs twice. First a cycle that closes does not shrink but counts half ({@link io.rapport.matching.HalfCycles}): the linear program without odd
 * sets, which is quick because nothing is nested, and which leaves a handful of vertices single where the greedy start leaves a quarter of them.
 *
 * <h2>All pairs, without a graph of all pairs</h2>
 *
 * Where any two vertices may be joined, {@link io.rapport.matching.CompleteMatching} solves a graph of few edges for each vertex, asks of all other pairs
 * whether they weigh more than they cost ({@link io.rapport.matching.Pricing}), adds the worst of those and solves again, until there are none: then the same
 * prices prove the matching optimal among all pairs. Where the work allowed does not suffice, raising prices a little gives a bound on the best, and with it a
 * certified ratio.
 *
 * <h2>Sources</h2>
 *
 * J. Edmonds, <i>Maximum matching and a polyhedron with 0,1-vertices</i>, J. Res. NBS 69B (1965): the linear program and its prices. Z. Galil, <i>Efficient
 * algorithms for finding maximum matching in graphs</i>, ACM Computing Surveys 18 (1986): the search, and keeping prices by label. W. Cook and A. Rohe,
 * <i>Computing minimum-weight perfect matchings</i>, INFORMS J. Computing 11 (1999): fractional start, sparse candidates and pricing. V. Kolmogorov, <i>Blossom
 * V</i>, Math. Prog. Comp. 1 (2009): what trees to grow, and by how much. B. Dezső, A. Jüttner and P. Kovács, <i>LEMON</i>, ENTCS 264 (2011): trees that end at
 * a vertex without a price, for matchings that need not be perfect. J. van Rantwijk's {@code mwmatching.py} (2008) is the source of the small hard cases in the
 * tests.
 */
@NullMarked
package io.rapport.matching;

import org.jspecify.annotations.NullMarked;
