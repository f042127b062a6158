// Flow collections over several lines: PyYAML and libyaml do not look at how their lines are indented, where YAML 1.2 asks for
// more than the block around them (`key: [\n"a"\n]`). Written in one line they are the same to both.

/** What may stand before a bracket that opens a collection; behind anything else it is part of a word. */
const BEFORE_OPENING = /[\s:,[{-]/;

/** The text, character by character as long as it was, with spaces for the line ends and comments within flow collections. */
export function withFlowInLines(text: string): string {
  const out: string[] = [];
  let depth = 0;
  let quote = '';
  let from = 0;
  const put = (until: number, replacement: string) => {
    out.push(text.slice(from, until), replacement);
    from = until + replacement.length;
  };
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    if (quote !== '') {
      if (character === '\\' && quote === '"') at++;
      else if (character === quote) quote = '';
      else if (character === '\n' && depth > 0) put(at, ' ');
      continue;
    }
    const isOpening = at === 0 || BEFORE_OPENING.test(text.charAt(at - 1));
    if ((character === '"' || character === "'") && isOpening) quote = character;
    else if (character === '#' && isOpening) {
      const end = text.indexOf('\n', at);
      const length = (end < 0 ? text.length : end) - at;
      if (depth > 0) put(at, ' '.repeat(length));
      at += length - 1;
    } else if ((character === '[' || character === '{') && (isOpening || depth > 0)) depth++;
    else if ((character === ']' || character === '}') && depth > 0) depth--;
    else if ((character === '\n' || character === '\r') && depth > 0) put(at, ' ');
  }
  out.push(text.slice(from));
  return out.join('');
}
