// Which of the lists that conda writes as text a file is, by its first lines.

/**
 * `explicit`: archives by address. `export`: `name=version=build`, of `conda list --export`, which is often called requirements.txt.
 * `table`: the columns of `conda list`.
 */
export type CondaListKind = 'explicit' | 'export' | 'table';

const EXPLICIT = /^[ \t]{0,20}@EXPLICIT[ \t]{0,20}\r?$/m;
const EXPORT_HEADER =
  /^#[ \t]{0,20}(?:\$ conda create --name|This file may be used to create an environment using)/m;
const EXPORT_LINE = /^[A-Za-z0-9_][A-Za-z0-9_.-]{0,100}=[^=\s]{1,100}=[^=\s]{1,100}[ \t]{0,20}\r?$/m;
const TABLE_HEADER = /^#[ \t]{1,20}Name[ \t]{1,100}Version[ \t]{1,100}Build/m;
/** Characters of a file that are looked at. */
const LOOKED_AT = 4096;

/** @param opening the beginning of a text; @returns undefined where conda did not write it so */
export function condaListKind(opening: string): CondaListKind | undefined {
  const head = opening.slice(0, LOOKED_AT).replace(/^\uFEFF/, '');
  const first = head.trimStart()[0];
  if (first !== '#' && first !== '@') return undefined;
  if (EXPLICIT.test(head)) return 'explicit';
  if (EXPORT_HEADER.test(head) && EXPORT_LINE.test(head)) return 'export';
  return TABLE_HEADER.test(head) ? 'table' : undefined;
}
