// What a person reads of HTML: tags become a space, entities the characters they stand for. Line ends stay where they are, so
// that lines of the result are lines of the source. Source of truth: HTML Living Standard, 13.2.5 (tokenization).

/** The entities that texts in notebooks hold; others stay as written. */
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  colon: ':',
  equals: '=',
  commat: '@',
  period: '.',
  comma: ',',
  hyphen: '-',
  dash: '-',
  lowbar: '_',
  sol: '/',
  plus: '+',
  num: '#',
  percnt: '%',
  Tab: '\t',
  NewLine: '\n',
};

const ENTITY = /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z]{2,8}));?/g;

/** Reads HTML piece by piece; a tag may go on in the next piece. */
export class HtmlText {
  /** What ends what is left out: a tag, a comment, a script or style. */
  #until: string | undefined;

  /** @returns the readable characters of the next piece */
  read(piece: string): string {
    const parts: string[] = [];
    // Searched for without regard to case; lengths stay the same for the ASCII that is looked for.
    let lower: string | undefined;
    let at = 0;
    while (at < piece.length) {
      if (this.#until !== undefined) {
        lower ??= piece.toLowerCase().length === piece.length ? piece.toLowerCase() : piece;
        const end = lower.indexOf(this.#until, at);
        const stop = end < 0 ? piece.length : end + this.#until.length;
        parts.push(lineEndsOf(piece, at, stop));
        at = stop;
        // The end tag of a script is a tag itself.
        if (end >= 0) this.#until = this.#until.startsWith('</') ? '>' : undefined;
        continue;
      }
      const open = piece.indexOf('<', at);
      const end = open < 0 ? piece.length : open;
      if (end > at) parts.push(decodeEntities(piece.slice(at, end)));
      if (open < 0) break;
      at = open;
      const what = opens(piece, open);
      if (what === undefined) {
        parts.push('<');
        at += 1;
      } else {
        parts.push(' ');
        this.#until = what;
        // Of a script the tag itself is skipped with its content.
        at += 1;
      }
    }
    return parts.join('');
  }
}

/** What ends that which begins at a `<`; undefined where it is only a sign. */
function opens(piece: string, at: number): string | undefined {
  if (piece.startsWith('<!--', at)) return '-->';
  const next = piece.charCodeAt(at + 1);
  const isLetter = (next >= 0x41 && next <= 0x5a) || (next >= 0x61 && next <= 0x7a);
  if (!isLetter)
    return next === 0x2f || next === 0x21 || next === 0x3f || Number.isNaN(next) ? '>' : undefined;
  const name = piece.slice(at + 1, at + 8).toLowerCase();
  if (/^script(?![a-z])/.test(name)) return '</script';
  if (/^style(?![a-z])/.test(name)) return '</style';
  return '>';
}

function lineEndsOf(text: string, from: number, to: number): string {
  const part = text.slice(from, to);
  let count = 0;
  for (let at = part.indexOf('\n'); at >= 0; at = part.indexOf('\n', at + 1)) count++;
  return count === 0 ? '' : '\n'.repeat(count);
}

/** Characters of entities in place of them. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(ENTITY, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return Object.hasOwn(ENTITIES, name) ? (ENTITIES[name] ?? whole) : whole;
    const point = Number.parseInt(decimal ?? hex ?? '', decimal === undefined ? 16 : 10);
    const isPoint = point > 0 && point <= 0x10ffff && (point < 0xd800 || point > 0xdfff);
    return isPoint ? String.fromCodePoint(point) : whole;
  });
}
