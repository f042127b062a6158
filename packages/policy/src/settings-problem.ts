// What is wrong with a settings file: one sentence, the line it is about, and what to write instead.

/** A mistake in a settings file. Nothing of a file with a mistake is used. */
export interface SettingsProblem {
  /** 1-based. */
  readonly line: number;
  readonly message: string;
  /** What to do instead. */
  readonly mend: string;
}

/** A settings file that was understood, or the first mistake in it. */
export type ReadSettings<T> =
  | { readonly settings: T; readonly notes: readonly string[]; readonly problem?: never }
  | { readonly problem: SettingsProblem; readonly settings?: never; readonly notes?: never };

/** The word of a list that is most like another one, where one is close: a slip of the hand, or another spelling. */
export function nearestWord(word: string, known: readonly string[]): string | undefined {
  const plain = (text: string) => text.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
  const same = known.find((one) => plain(one) === plain(word));
  if (same !== undefined) return same;
  const [best] = known
    .map((one) => ({ one, distance: distanceOf(plain(word).slice(0, 40), plain(one)) }))
    .sort((a, b) => a.distance - b.distance || (a.one < b.one ? -1 : 1));
  return best !== undefined && best.distance <= 2 ? best.one : undefined;
}

/** How many letters differ between two short words. */
function distanceOf(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
