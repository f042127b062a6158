// Keeps a page that several measurements write: each its own section between two marks.

import { existsSync, readFileSync, writeFileSync } from 'node:fs';

/** Replaces the section of that name in the file, or adds it at the end. */
export function writeSection(file: string, name: string, content: string): void {
  const [begin, end] = [`<!-- ${name}:begin -->`, `<!-- ${name}:end -->`];
  const section = `${begin}\n${content.trimEnd()}\n${end}\n`;
  const page = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const from = page.indexOf(begin);
  const to = page.indexOf(end);
  const isThere = from >= 0 && to > from;
  writeFileSync(
    file,
    isThere
      ? page.slice(0, from) + section + page.slice(to + end.length).replace(/^\n/, '')
      : `${page.trimEnd()}\n\n${section}`,
  );
}
