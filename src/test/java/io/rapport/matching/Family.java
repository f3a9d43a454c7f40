package io.rapport.matching;

import java.util.SplittableRandom;

/** Kinds of weights on all pairs, as large as wanted, the same for the same seed. */
enum Family {
    /** Teams of 5 to 12, six time zones, 4 of 40 interests; never within a team, nor with less than two hours in common. */
    COMPANY {
        @Override
        PairWeights weights(int vertices, long seed) {
            return new Staff(vertices, new SplittableRandom(seed));
        }
    },
    /** Every weight by chance. */
    UNIFORM {
        @Override
        PairWeights weights(int vertices, long seed) {
            return bounded((one, other) -> mixed(one, other, seed) % 1_000_000, 1_000_000);
        }
    },
    /** The nearer two points in a square, the heavier. */
    GEOMETRIC {
        @Override
        PairWeights weights(int vertices, long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            double[] across = random.doubles(vertices).toArray();
            double[] along = random.doubles(vertices).toArray();
            return bounded(
                    (one, other) -> 1_500_000
                            - (long) (1e6 * Math.hypot(across[one] - across[other], along[one] - along[other])),
                    1_500_000);
        }
    },
    /** Few different weights. */
    TIES {
        @Override
        PairWeights weights(int vertices, long seed) {
            return bounded((one, other) -> 1 + mixed(one, other, seed) % 3, 3);
        }
    },
    /** Weights below what two vertices cost, but for one partner each. */
    PLANTED {
        @Override
        PairWeights weights(int vertices, long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            int[] price = random.ints(vertices, 1_000, 2_000).toArray();
            return bounded(
                    (one, other) ->
                            price[one] + price[other] - (one / 2 == other / 2 ? 0 : 1 + mixed(one, other, seed) % 500),
                    4_000);
        }
    };

    abstract PairWeights weights(int vertices, long seed);

    private static long mixed(int one, int other, long seed) {
        long mixed =
                seed + 0x9E3779B97F4A7C15L * (1 + Math.min(one, other)) + 0xD1B54A32D192ED03L * Math.max(one, other);
        mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return (mixed ^ (mixed >>> 31)) >>> 1;
    }

    private static PairWeights bounded(PairWeights weights, long most) {
        return new PairWeights() {
            @Override
            public long of(int one, int other) {
                return weights.of(one, other);
            }

            @Override
            public long most(int vertex) {
                return (most + 1) / 2;
            }
        };
    }

    /** Soft weights alone, so that a ratio means something: a match is 1,000, an interest in common 100, an hour in common 10. */
    private static final class Staff implements PairWeights {

        private static final int[] ZONES = {-8, -5, 0, 1, 5, 9};

        private final int[] team;
        private final int[] zone;
        private final long[] interests;

        private Staff(int people, SplittableRandom random) {
            this.team = new int[people];
            this.zone = new int[people];
            this.interests = new long[people];
            int left = 0;
            for (int person = 0; person < people; person++) {
                team[person] = person == 0 ? 0 : team[person - 1] + (left == 0 ? 1 : 0);
                left = left == 0 ? 4 + random.nextInt(8) : left - 1;
                zone[person] = ZONES[random.nextInt(ZONES.length)];
                while (Long.bitCount(interests[person]) < 4) {
                    interests[person] |= 1L << random.nextInt(40);
                }
            }
        }

        private int hours(int one, int other) {
            int apart = Math.abs(zone[one] - zone[other]);
            return 9 - Math.min(apart, 24 - apart);
        }

        @Override
        public long of(int one, int other) {
            return team[one] == team[other] || hours(one, other) < 2 ? -1 : atMost(one, other);
        }

        @Override
        public long atMost(int one, int other) {
            return 1_000 + 100L * Long.bitCount(interests[one] & interests[other]) + 10L * hours(one, other);
        }

        @Override
        public long most(int vertex) {
            return 1_490 / 2;
        }
    }
}
