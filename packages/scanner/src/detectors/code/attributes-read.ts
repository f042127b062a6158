// What a source reads of a module that it imports, told by its words alone: without parsing, and rather too much than too little.

/**
 * @param module the first component of an import path
 * @param text of a source
 * @returns the names that follow the module's, or an alias of it, and a dot; undefined where it stands otherwise anywhere but in
 *   a plain import
 */
export function attributesRead(module: string, text: string): ReadonlySet<string> | undefined {
  const read = new Set<string>();
  // Aliases are added while the names are walked.
  const names = new Set([module]);
  for (const name of names) {
    if (names.size > MOST_NAMES || !collectAttributes(name, module, text, read, names)) return undefined;
  }
  return read;
}

/** `import numpy`, `import numpy as np`, alone in a line. */
const PLAIN_IMPORT =
  /^[ \t]{0,80}import[ \t]{1,8}([A-Za-z_]\w{0,80})(?:[ \t]{1,8}as[ \t]{1,8}([A-Za-z_]\w{0,80}))?[ \t]{0,8}(?:#[^\r\n]*)?\r?$/;
const MOST_LINE_UNITS = 400;
/** Honest source gives a module one name, or two. */
const MOST_NAMES = 8;
const WORD_PART = /[A-Za-z0-9_]/;
const ATTRIBUTE = /^[A-Za-z_]\w{0,80}/;

/** @returns false where the name stands for the module itself */
function collectAttributes(
  name: string,
  module: string,
  text: string,
  read: Set<string>,
  names: Set<string>,
): boolean {
  for (let end = 0, index = text.indexOf(name); index >= 0; index = text.indexOf(name, end)) {
    end = index + name.length;
    if (WORD_PART.test(text[end] ?? '')) continue;
    let start = index;
    while (text[start - 1] === '_') start--;
    if (WORD_PART.test(text[start - 1] ?? '')) continue;
    // `_os` is a module's own name for `os`.
    if (start < index) return false;
    if (text[end] === '.' && text[index - 1] !== '.') {
      const attribute = ATTRIBUTE.exec(text.slice(end + 1, end + 1 + MOST_LINE_UNITS))?.[0];
      if (attribute === undefined) return false;
      read.add(attribute);
      continue;
    }
    const lineStart = text.lastIndexOf('\n', index) + 1;
    const next = text.indexOf('\n', end);
    const lineEnd = next < 0 ? text.length : next;
    if (lineEnd - lineStart > MOST_LINE_UNITS) return false;
    const line = PLAIN_IMPORT.exec(text.slice(lineStart, lineEnd));
    if (line?.[1] !== module) return false;
    if (line[2] !== undefined) names.add(line[2]);
  }
  return true;
}
