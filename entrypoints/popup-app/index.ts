/**
 * All of the popup in one script of its own: shared chunks would come one after the other, and each
 * costs more to fetch than to run. What is to be read is asked for before the rest is run.
 */
export async function main(): Promise<void> {
  const { firstThings } = await import('../popup/early.ts');
  const { show } = await import('../popup/show.tsx');
  show(await firstThings);
}

export default { main };
