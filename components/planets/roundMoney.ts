/** An amount as both lists of planets show it: `¥128.15 万`, and in full where that is short. */
import { bigMoney, type Language, money } from '../../utils/format.ts';

export function roundMoney(fen: number, lang: Language): string {
  const big = bigMoney(fen, lang);
  return big ? `¥${big}` : money(fen);
}
