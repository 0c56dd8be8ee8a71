/** Price and struck-out price over time, each as it was seen: steps between readings. Pure. */

export interface PriceReading {
  fact: string;
  seenAt: number;
  value: string | number | boolean;
}

export interface PricePoint {
  at: number;
  /** Fen; absent: not seen by then. */
  price?: number;
  struck?: number;
}

export interface PriceHistory {
  /** Oldest first; a value holds until the next reading, the last one until it was last seen. */
  points: PricePoint[];
  lowFen?: number;
  highFen?: number;
  /** How often the price was seen to change. */
  changes: number;
}

/** `lastSeenAt`: when the price itself was seen last, unchanged. Readings in any order. */
export function priceHistory(readings: readonly PriceReading[], lastSeenAt: number): PriceHistory {
  const known = readings
    .filter((one) => one.fact === 'price' || one.fact === 'struckPrice')
    .filter((one): one is PriceReading & { value: number } => typeof one.value === 'number')
    .sort((a, b) => a.seenAt - b.seenAt);
  const points: PricePoint[] = [];
  let now: Omit<PricePoint, 'at'> = {};
  let changes = 0;
  for (const { fact, seenAt, value } of known) {
    const name = fact === 'price' ? 'price' : 'struck';
    if (name === 'price' && now.price !== undefined && now.price !== value) changes++;
    // A struck-out price of 0 is one that was not shown any more.
    if (name === 'struck' && value === 0) {
      const { struck: _, ...rest } = now;
      now = rest;
    } else now = { ...now, [name]: value };
    if (points.at(-1)?.at === seenAt) points.pop();
    points.push({ at: seenAt, ...now });
  }
  const end = points.at(-1);
  if (end && lastSeenAt > end.at) points.push({ ...end, at: lastSeenAt });
  const prices = known.filter((one) => one.fact === 'price').map((one) => one.value);
  return {
    points,
    ...(prices.length ? { lowFen: Math.min(...prices), highFen: Math.max(...prices) } : {}),
    changes,
  };
}
