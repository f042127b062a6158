// Parses YAML with the failsafe schema: nothing is constructed, tags and anchors are kept, aliases are never expanded.

import { Composer, type Document, Lexer, Parser } from 'yaml';
import { LIMITS } from '../../limits.ts';
import { readPlainYaml } from './plain-yaml.ts';
import { type YamlNode, YamlTreeBuilder } from './yaml-node.ts';

/** A YAML text that was read as far as it is YAML. */
export interface YamlText {
  readonly roots: readonly YamlNode[];
  /** The first problem in words, where there is one. */
  readonly problem?: { readonly kind: 'malformed' | 'limit'; readonly reason: string };
  /** How many values the aliases stand for at most, and how many are written. */
  readonly expandedNodes: number;
  readonly writtenNodes: number;
  readonly isRecursive: boolean;
  mentions(key: string): boolean;
}

/** Documents of one file; more are no configuration. */
const MAX_DOCUMENTS = 1000;
/** Characters between two known places, for offsets in texts that are not ASCII. */
const STEP_CHARACTERS = 4096;

/** Parses a text of at most LIMITS.yamlTextBytes. Throws nothing. */
export function parseYaml(text: string): YamlText {
  return parsePlainYaml(text) ?? parseWholeYaml(text);
}

/** The same where the text is plain, of at most LIMITS.plainYamlTextBytes; undefined where it is not. */
export function parsePlainYaml(text: string): YamlText | undefined {
  const plain = readPlainYaml(text, byteOffsets(text));
  if (plain === undefined) return undefined;
  const { root, keys } = plain;
  return {
    roots: [root],
    expandedNodes: root.expandedNodes,
    writtenNodes: root.writtenNodes,
    isRecursive: false,
    mentions: (key) => keys.has(key),
  };
}

/** The same by the reader of the whole language. */
export function parseWholeYaml(text: string): YamlText {
  const roots: YamlNode[] = [];
  const keys = new Set<string>();
  let problem: YamlText['problem'];
  let expandedNodes = 0;
  let writtenNodes = 0;
  let isRecursive = false;
  const offsetOf = byteOffsets(text);
  const lines = withLineBreaks(text);
  const note = (kind: 'malformed' | 'limit', reason: string) => {
    problem ??= { kind, reason };
  };
  try {
    const hasRoom = hasFewTokens(lines);
    if (!hasRoom)
      note('limit', `it has more tokens than the limit yamlTokens allows (${LIMITS.yamlTokens.value})`);
    for (const document of hasRoom ? documentsOf(lines) : []) {
      if (roots.length >= MAX_DOCUMENTS) {
        note('limit', `it holds more than ${MAX_DOCUMENTS} documents`);
        break;
      }
      const [error] = document.errors;
      if (error !== undefined)
        note('malformed', error.message.split('\n', 1)[0]?.slice(0, 200) ?? 'it does not parse');
      const tree = new YamlTreeBuilder(offsetOf).build(document);
      roots.push(tree.root);
      for (const key of tree.keys) keys.add(key);
      expandedNodes += tree.root.expandedNodes;
      writtenNodes += tree.root.writtenNodes;
      isRecursive ||= tree.isRecursive;
      if (tree.isCut)
        note('limit', `it nests deeper than the limit structuredLevels (${LIMITS.structuredLevels.value})`);
      if (tree.unresolved.length > 0) note('malformed', `an alias names no anchor: ${tree.unresolved[0]}`);
    }
  } catch (error) {
    // The reader recurses, and ends with an error where values nest thousands deep.
    if (!(error instanceof Error)) throw error;
    note(
      error instanceof RangeError ? 'limit' : 'malformed',
      'its values nest too deep, or its reader gave up',
    );
  }
  return {
    roots,
    ...(problem === undefined ? {} : { problem }),
    expandedNodes,
    writtenNodes,
    isRecursive,
    mentions: (key) => keys.has(key),
  };
}

/** The reader keeps half a kilobyte for each token; they are counted before, one at a time. */
function hasFewTokens(text: string): boolean {
  let tokens = 0;
  for (const _ of new Lexer().lex(text)) if (++tokens > LIMITS.yamlTokens.value) return false;
  return true;
}

/** To loaders of YAML 1.1 (PyYAML) these end a line, and a comment with it; the reader used here follows YAML 1.2. */
const OLD_LINE_BREAKS = /[\u0085\u2028\u2029]/g;

function withLineBreaks(text: string): string {
  return text.replace(OLD_LINE_BREAKS, '\n');
}

function* documentsOf(text: string): Generator<Document.Parsed> {
  const composer = new Composer({
    schema: 'failsafe',
    uniqueKeys: false,
    strict: false,
    prettyErrors: false,
    logLevel: 'silent',
  });
  for (const token of new Parser().parse(text)) yield* composer.next(token) as Iterable<Document.Parsed>;
  yield* composer.end(false, text.length) as Iterable<Document.Parsed>;
}

/** The byte of the text's UTF-8 form at which a character stands. */
function byteOffsets(text: string): (character: number) => number {
  if (Buffer.byteLength(text) === text.length) return (character) => character;
  const known = [0];
  return (character) => {
    const step = Math.min(Math.floor(character / STEP_CHARACTERS), Math.floor(text.length / STEP_CHARACTERS));
    for (let next = known.length; next <= step; next++) {
      const from = (next - 1) * STEP_CHARACTERS;
      known.push((known[next - 1] ?? 0) + Buffer.byteLength(text.slice(from, from + STEP_CHARACTERS)));
    }
    return (known[step] ?? 0) + Buffer.byteLength(text.slice(step * STEP_CHARACTERS, character));
  };
}
