// The entries of a Secret of Kubernetes: base64 in `data`, text in `stringData`.

import type { SearchedText } from './searched-text.ts';

/** One entry, with its place. */
export interface SecretEntry {
  readonly name: string;
  readonly value: string;
  readonly start: number;
  readonly end: number;
  readonly isEncoded: boolean;
}

const BLOCK = /(?:^|[\n{,])[ \t]*["']?(data|stringData)["']?[ \t]*:[ \t]*(?:\{[ \t]*)?(?:\r?\n|(?=["']))/g;
const ENTRY =
  /[ \t]*["']?([\w.-]{1,253})["']?[ \t]*:[ \t]*(?:[|>][+-]?[ \t]*\r?\n[ \t]+)?["']?([^\s"',{}#]+)["']?[ \t]{0,200},?[ \t]{0,200}(?:#[^\n]*)?(?:\r?\n|$|[ \t]*(?=["'}]))/y;

/** @param at where `kind: Secret` stands */
export function* secretEntries(searched: SearchedText, at: number): Generator<SecretEntry> {
  const { text } = searched;
  if (at < searched.kubernetesUntil) return;
  const back = text.slice(searched.kubernetesUntil, at);
  const from = at - back.length + Math.max(0, back.lastIndexOf('\n---'));
  const separator = searched.next('\n---', at);
  const until = separator < 0 ? text.length : separator;
  searched.kubernetesUntil = until;
  const document = text.slice(from, until);
  BLOCK.lastIndex = 0;
  for (let block = BLOCK.exec(document); block !== null; block = BLOCK.exec(document)) {
    let next = block.index + block[0].length;
    for (;;) {
      ENTRY.lastIndex = next;
      const entry = ENTRY.exec(document);
      if (entry === null) break;
      next += entry[0].length;
      const value = entry[2] ?? '';
      const start = from + entry.index + entry[0].lastIndexOf(value);
      yield { name: entry[1] ?? '', value, start, end: start + value.length, isEncoded: block[1] === 'data' };
    }
    BLOCK.lastIndex = Math.max(BLOCK.lastIndex, next);
  }
}
