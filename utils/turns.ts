/** Does one thing after the other, in the order they were asked for; a failed one holds up none. */
export function turns(): <T>(work: () => Promise<T>) => Promise<T> {
  let turn: Promise<unknown> = Promise.resolve();
  return (work) => {
    const done = turn.catch(() => undefined).then(work);
    turn = done;
    return done;
  };
}
