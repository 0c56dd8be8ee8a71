/** Formatters are kept: making one is slow, and a card has a hundred numbers. No clock, no browser. */

/** One a language. */
export function byLanguage<F>(make: (language: string) => F): (language: string) => F {
  const made = new Map<string, F>();
  return (language) => {
    let one = made.get(language);
    if (!one) {
      one = make(language);
      made.set(language, one);
    }
    return one;
  };
}

/**
 * Times in the machine's zone as it is at this moment, which a formatter that is kept would not hear
 * of: it is asked in UTC for the time that the machine's clocks show.
 */
export function timesByLanguage(
  options: Omit<Intl.DateTimeFormatOptions, 'timeZone'>,
): (at: number, language: string) => string {
  const format = byLanguage(
    (language) => new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' }),
  );
  return (at, language) => format(language).format(at - new Date(at).getTimezoneOffset() * 60_000);
}
