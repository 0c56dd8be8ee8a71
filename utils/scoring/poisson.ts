/** The exact interval of a Poisson count (Garwood 1936), by the incomplete gamma function. Pure. */

/** Two-sided 95 % interval of the expected count when `n` were seen. n = 0 → [0, 3.689]. */
export function garwood(n: number, level = 0.95): [low: number, high: number] {
  const tail = (1 - level) / 2;
  const low = n <= 0 ? 0 : inverse(n, tail);
  return [low, inverse(n + 1, 1 - tail)];
}

/** The x at which the lower regularized gamma P(a, x) is `p`; bisection, to 1e-10 of x. */
function inverse(a: number, p: number): number {
  let from = 0;
  let to = a + 10 * Math.sqrt(a) + 20;
  for (let i = 0; i < 100 && to - from > 1e-10 * to; i++) {
    const middle = (from + to) / 2;
    if (lowerGamma(a, middle) < p) from = middle;
    else to = middle;
  }
  return (from + to) / 2;
}

/** P(a, x): series below a + 1, continued fraction (Lentz) above. */
function lowerGamma(a: number, x: number): number {
  if (x <= 0) return 0;
  const front = Math.exp(a * Math.log(x) - x - logGamma(a));
  if (x < a + 1) {
    let term = 1 / a;
    let sum = term;
    for (let k = 1; k < 10_000 && term > sum * 1e-15; k++) {
      term *= x / (a + k);
      sum += term;
    }
    return front * sum;
  }
  let b = x + 1 - a;
  let c = 1e300;
  let d = 1 / b;
  let h = d;
  for (let i = 1; i < 10_000; i++) {
    const an = -i * (i - a);
    b += 2;
    d = 1 / (an * d + b || 1e-300);
    c = b + an / c || 1e-300;
    h *= d * c;
    if (Math.abs(d * c - 1) < 1e-14) break;
  }
  return 1 - front * h;
}

const LANCZOS = [
  76.18009172947146, -86.50532032941678, 24.01409824083091, -1.231739572450155,
  0.1208650973866179e-2, -0.5395239384953e-5,
];

function logGamma(x: number): number {
  const t = x + 5.5 - (x + 0.5) * Math.log(x + 5.5);
  const series = LANCZOS.reduce((sum, c, i) => sum + c / (x + 1 + i), 1.00000000019);
  return Math.log((Math.sqrt(2 * Math.PI) * series) / x) - t;
}
