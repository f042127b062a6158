// Lists and tables inside one value of a settings file: those of TOML, and the JSON that some writers put there. Lenient: what
// is no value is a text.

import type { DataEntry, DataNode } from '../data-tree/data-node.ts';

/** One value of a list or table. */
class InlineNode implements DataNode {
  readonly kind: DataNode['kind'];
  readonly offset: number;
  readonly text: string;
  readonly lengthBytes: number;
  readonly pairs: DataEntry[] = [];
  readonly list: DataNode[] = [];

  constructor(kind: DataNode['kind'], offset: number, text = '') {
    this.kind = kind;
    this.offset = offset;
    this.text = text;
    this.lengthBytes = text.length;
  }

  entries(): Iterable<DataEntry> {
    return this.pairs;
  }

  items(): Iterable<DataNode> {
    return this.list;
  }

  get(key: string): DataNode | undefined {
    return this.pairs.findLast((pair) => pair.key === key)?.value;
  }
}

const TOKEN = /\s+|#[^\n]*|"(?:[^"\\\n]|\\.)*"|'[^'\n]*'|[[\]{},:=]|[^\s[\]{},:="'#]+|./gy;
const MAX_LEVELS = 32;

/**
 * @param text the whole value, from its first bracket
 * @param offset where it stands
 * @param onKey is told each key
 */
export function parseInline(text: string, offset: number, onKey: (key: string) => void): DataNode {
  const tokens: string[] = [];
  for (const [token] of text.matchAll(TOKEN))
    if (token.trim() !== '' && !token.startsWith('#')) tokens.push(token);
  let at = 0;
  return value(0);

  function value(depth: number): InlineNode {
    const token = tokens[at++];
    if (token === '[' || token === '{') {
      if (depth < MAX_LEVELS) return token === '[' ? list(depth) : table(depth);
      at = tokens.length;
    }
    return scalar(token ?? '', offset);
  }

  function list(depth: number): InlineNode {
    const node = new InlineNode('array', offset);
    while (at < tokens.length && tokens[at] !== ']') {
      if (tokens[at] === ',' || tokens[at] === '}' || tokens[at] === ':' || tokens[at] === '=') at++;
      else node.list.push(value(depth + 1));
    }
    at++;
    return node;
  }

  function table(depth: number): InlineNode {
    const node = new InlineNode('object', offset);
    while (at < tokens.length && tokens[at] !== '}') {
      const token = tokens[at] ?? '';
      at++;
      if (token === ',' || token === ']' || token === ':' || token === '=') continue;
      const key = unquoted(token);
      onKey(key);
      if (tokens[at] !== ':' && tokens[at] !== '=') continue;
      at++;
      node.pairs.push({ key, keyOffset: offset, value: value(depth + 1) });
    }
    at++;
    return node;
  }
}

function scalar(token: string, offset: number): InlineNode {
  if (/^["']/.test(token)) return new InlineNode('string', offset, unquoted(token));
  if (token === 'true' || token === 'false') return new InlineNode('boolean', offset, token);
  if (token === 'null') return new InlineNode('null', offset, token);
  return new InlineNode(/^[-+]?\d{1,300}(?:\.\d{1,300})?$/.test(token) ? 'number' : 'string', offset, token);
}

function unquoted(token: string): string {
  if (token.startsWith('"')) {
    try {
      return String(JSON.parse(token));
    } catch {
      return token.slice(1, -1);
    }
  }
  return token.startsWith("'") ? token.slice(1, -1) : token;
}
