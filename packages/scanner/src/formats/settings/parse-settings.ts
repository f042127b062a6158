// Reads settings in lines into the shared tree: sections with dots are objects in objects, values are texts, lists of texts and
// the JSON that some writers put there. Lenient: no line is an error.

import { LIMITS } from '../../limits.ts';
import type { DataEntry, DataKind, DataNode } from '../data-tree/data-node.ts';
import { parseInline } from './parse-inline.ts';

/** One value or section. */
class SettingsNode implements DataNode {
  readonly kind: DataKind;
  readonly offset: number;
  readonly text: string;
  readonly lengthBytes: number;
  readonly #pairs: DataEntry[] = [];
  readonly #last = new Map<string, DataNode>();

  constructor(kind: DataKind, offset: number, text = '') {
    this.kind = kind;
    this.offset = offset;
    this.text = text;
    this.lengthBytes = text.length;
  }

  entries(): Iterable<DataEntry> {
    return this.#pairs;
  }

  items(): Iterable<DataNode> {
    return [];
  }

  get(key: string): DataNode | undefined {
    return this.#last.get(key);
  }

  add(entry: DataEntry): void {
    this.#pairs.push(entry);
    this.#last.set(entry.key, entry.value);
  }
}

/** What a text of settings holds. */
export interface Settings {
  readonly root: DataNode;
  readonly keys: ReadonlySet<string>;
  /** The limit settingsEntries ended the reading. */
  readonly isCut: boolean;
}

const SECTION = /^\s{0,64}(\[\[?)([^\n]{1,400}?)\]\]?\s{0,64}(?:[#;][^\n]{0,2000})?$/;
const MAX_KEY_CHARACTERS = 300;
const MAX_SECTION_LEVELS = 32;
/** A value in brackets is parsed for what is in it up to this size. */
const MAX_INLINE_CHARACTERS = 65_536;
/** Values that nothing closes, before brackets are no longer followed over lines. */
const MAX_UNCLOSED = 16;

/** Reads a text. Throws nothing. */
export function parseSettings(text: string): Settings {
  const root = new SettingsNode('object', 0);
  const keys = new Set<string>();
  let section = root;
  let left = LIMITS.settingsEntries.value;
  const lines = text.split('\n');
  const values = new WholeValues(lines);
  let at = 0;
  for (let index = 0; index < lines.length; index++) {
    const line = (lines[index] ?? '').replace(/\r$/, '');
    const start = at;
    at += (lines[index]?.length ?? 0) + 1;
    if (left <= 0) return { root, keys, isCut: true };
    const heading = SECTION.exec(line);
    if (heading !== null) {
      left--;
      section = openSection(root, heading[2] ?? '', start, heading[1] === '[[', keys);
      continue;
    }
    const entry = entryOf(line);
    if (entry === undefined) continue;
    left--;
    const { key } = entry;
    const { value, lines: taken } = values.take(entry.value, index);
    for (let next = 0; next < taken; next++) at += (lines[++index]?.length ?? 0) + 1;
    keys.add(key);
    section.add({ key, keyOffset: start, value: settingOf(value.trim(), start, keys) });
  }
  return { root, keys, isCut: false };
}

/** `key = value` and `key: value`, with or without quotes round the key. */
function entryOf(line: string): { readonly key: string; readonly value: string } | undefined {
  const plain = line.trimStart().replace(/^export /, '');
  const first = plain[0];
  if (first === undefined || '#;[]{}'.includes(first)) return undefined;
  const isQuoted = first === '"' || first === "'";
  const from = isQuoted ? plain.indexOf(first, 1) + 1 : 0;
  if (isQuoted && from === 0) return undefined;
  const at = plain.slice(from, from + MAX_KEY_CHARACTERS).search(/[=:]/);
  if (at < 0) return undefined;
  const key = unquoted(plain.slice(0, from + at));
  return key === '' ? undefined : { key, value: plain.slice(from + at + 1).trim() };
}

function openSection(
  root: SettingsNode,
  name: string,
  offset: number,
  isItem: boolean,
  keys: Set<string>,
): SettingsNode {
  let node = root;
  const parts = sectionPath(name);
  parts.forEach((part, index) => {
    keys.add(part);
    const isLast = index === parts.length - 1;
    const known = node.get(part);
    if (known instanceof SettingsNode && known.kind === 'object' && !(isLast && isItem)) {
      node = known;
      return;
    }
    const next = new SettingsNode('object', offset);
    node.add({ key: part, keyOffset: offset, value: next });
    node = next;
  });
  return node;
}

function sectionPath(name: string): string[] {
  const parts = name.match(/"[^"]{1,200}"|'[^']{1,200}'|[^.\s]{1,200}/g) ?? [name];
  return parts.slice(0, MAX_SECTION_LEVELS).map(unquoted);
}

/** Values that go on over lines: brackets that are open, or text in three quotes. */
class WholeValues {
  readonly #lines: readonly string[];
  #failuresLeft = MAX_UNCLOSED;

  constructor(lines: readonly string[]) {
    this.#lines = lines;
  }

  /** The value that begins on a line, and how many further lines it takes. */
  take(first: string, index: number): { readonly value: string; readonly lines: number } {
    const quote = /^("""|''')/.exec(first)?.[1];
    const oneLine = { value: first, lines: 0 };
    if ((quote === undefined && !/^[[{]/.test(first)) || this.#failuresLeft <= 0) return oneLine;
    const parts = [first];
    let size = first.length;
    let depth = quote === undefined ? bracketsLeftOpen(first) : 0;
    let isOpen = quote === undefined ? depth > 0 : first.indexOf(quote, 3) < 0;
    for (let next = index + 1; isOpen && next < this.#lines.length && size < MAX_INLINE_CHARACTERS; next++) {
      const line = this.#lines[next] ?? '';
      parts.push(line);
      size += line.length + 1;
      depth += quote === undefined ? bracketsLeftOpen(line) : 0;
      isOpen = quote === undefined ? depth > 0 : !line.includes(quote);
    }
    if (!isOpen) return { value: parts.join('\n'), lines: parts.length - 1 };
    // Nothing closes it: it was one line after all.
    this.#failuresLeft--;
    return oneLine;
  }
}

/** How many brackets more are opened than closed, outside of quotes and comments. */
function bracketsLeftOpen(line: string): number {
  const plain = line.replace(/"(?:[^"\\]|\\.)*"|'[^']*'/g, '').replace(/#.*$/, '');
  let depth = 0;
  for (const character of plain) {
    if (character === '[' || character === '{') depth++;
    else if (character === ']' || character === '}') depth--;
  }
  return depth;
}

function settingOf(value: string, offset: number, keys: Set<string>): DataNode {
  if (/^("""|''')/.test(value))
    return new SettingsNode('string', offset, value.slice(3, value.indexOf(value.slice(0, 3), 3)));
  if (/^[[{]/.test(value) && value.length <= MAX_INLINE_CHARACTERS) {
    return parseInline(value, offset, (key) => keys.add(key));
  }
  const text = unquoted(value.replace(/\s{1,64}[#;][^"'\n]{0,2000}$/, '').trim());
  if (/^(?:true|false)$/i.test(text)) return new SettingsNode('boolean', offset, text.toLowerCase());
  return new SettingsNode(/^[-+]?\d{1,300}(?:\.\d{1,300})?$/.test(text) ? 'number' : 'string', offset, text);
}

function unquoted(text: string): string {
  const plain = text.trim();
  const quote = plain[0];
  const isQuoted = plain.length >= 2 && (quote === '"' || quote === "'") && plain.endsWith(quote);
  return isQuoted ? plain.slice(1, -1) : plain;
}
