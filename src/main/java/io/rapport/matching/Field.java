package io.rapport.matching;

/** A finite field: numbers from 0 to order − 1, written in base p, as polynomials over the numbers modulo the prime p. */
final class Field {

    private final int prime;
    private final int order;
    private final int[][] product;

    private Field(int prime, int order, int[][] product) {
        this.prime = prime;
        this.order = order;
        this.product = product;
    }

    static boolean exists(int order) {
        int prime = smallestFactor(order);
        int rest = order;
        while (rest % prime == 0) {
            rest /= prime;
        }
        return order > 1 && rest == 1;
    }

    /** Returns the field of a prime power; the first polynomial that leaves no divisors of zero makes it. */
    static Field of(int order) {
        int prime = smallestFactor(order);
        for (int polynomial = order; polynomial < 2 * order; polynomial++) {
            int[][] product = products(prime, order, polynomial);
            if (hasNoDivisorsOfZero(product)) {
                return new Field(prime, order, product);
            }
        }
        throw new IllegalArgumentException("a field's order must be a prime power, was " + order);
    }

    private static int smallestFactor(int number) {
        int factor = 2;
        while (factor < number && number % factor != 0) {
            factor++;
        }
        return factor;
    }

    private static int[][] products(int prime, int order, int polynomial) {
        int[][] product = new int[order][order];
        for (int one = 0; one < order; one++) {
            for (int other = 0; other < order; other++) {
                int sum = 0;
                for (int place = order; place > 0; place /= prime) {
                    sum = reduced(sum * prime, prime, order, polynomial);
                    for (int step = other / place % prime; step > 0; step--) {
                        sum = plus(sum, one, prime);
                    }
                }
                product[one][other] = sum;
            }
        }
        return product;
    }

    private static int reduced(int one, int prime, int order, int polynomial) {
        int rest = one;
        while (rest >= order) {
            rest = plus(rest, negative(polynomial, prime), prime);
        }
        return rest;
    }

    private static int negative(int one, int prime) {
        int negative = 0;
        int place = 1;
        for (int rest = one; rest > 0; rest /= prime) {
            negative += (prime - rest % prime) % prime * place;
            place *= prime;
        }
        return negative;
    }

    private static int plus(int one, int other, int prime) {
        int sum = 0;
        int place = 1;
        int here = one;
        for (int there = other; here > 0 || there > 0; there /= prime) {
            sum += (here % prime + there % prime) % prime * place;
            here /= prime;
            place *= prime;
        }
        return sum;
    }

    private static boolean hasNoDivisorsOfZero(int[][] product) {
        for (int one = 1; one < product.length; one++) {
            for (int other = 1; other < product.length; other++) {
                if (product[one][other] == 0) {
                    return false;
                }
            }
        }
        return true;
    }

    int order() {
        return order;
    }

    int minus(int one, int other) {
        return plus(one, negative(other, prime), prime);
    }

    int product(int one, int other) {
        return product[one][other];
    }
}
