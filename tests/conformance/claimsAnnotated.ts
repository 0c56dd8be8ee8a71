/**
 * Which claims stand in the recorded introductions, read by a person before any rule saw them. No
 * text is kept: an introduction is told by the hash of its text, a claim in short (see `short`).
 */
export const ANNOTATED: Readonly<Record<string, readonly string[]>> = {
  '244feb7247dcea92': [],
  '3fa9bf1d5b816e51': ['refund 72h'],
  b30da6601babeb71: ['pace posts 1/day', 'total other 300/year', 'price-rise @500', 'refund 72h'],
  a8781a760af04018: [
    'pace posts 1/day',
    'total other 1000',
    'total other 1000',
    'total other 100',
    'total other 100',
  ],
  accb5ba5ae81f0e5: [],
  cc4172f87a1d3702: [],
  '24650eefaa867a1c': [],
  '0d4b3ee5bd8365d0': ['pace posts 1/day', 'total other 50/year'],
  c49ce236f3ff7ed8: ['pace posts 1/day', 'total posts 365/year', 'total other 5'],
  '3516eb0f478b29ba': [
    'total lectures 62',
    'total lectures 25',
    'pace posts 1/day',
    'total events 20/year',
    'pace events 1/month',
    'total events 12/year',
  ],
  '2891da04951aa6bc': ['pace other 10/day', 'pace other 10/day'],
};
