// A YAML document as the shared tree of values: tags kept, aliases resolved by reference and never expanded.

import { type Document, isAlias, isMap, isScalar, isSeq, type Node, type Pair } from 'yaml';
import { LIMITS } from '../../limits.ts';
import type { DataEntry, DataKind, DataNode } from '../data-tree/data-node.ts';

/** The tags that the core schema gives by itself. */
const CORE = /^tag:yaml\.org,2002:(?:map|seq|str|null|bool|int|float)$/;
const NUMBER =
  /^[-+]?(?:0[xob])?[0-9][0-9_a-fA-F]{0,400}(?:\.[0-9_]{0,400})?(?:[eE][-+]?[0-9]{1,20})?$|^[-+]?\.(?:inf|Inf|INF|nan|NaN|NAN)$/;

/** The key of an entry that stands for a key which is itself a collection or has a tag. */
export const COMPLEX_KEY = '?';

/** One value of a YAML document. */
export class YamlNode implements DataNode {
  readonly kind: DataKind;
  readonly offset: number;
  readonly text: string;
  readonly lengthBytes: number;
  readonly tag?: string;
  /** How many values it stands for where every alias is expanded. */
  expandedNodes = 1;
  /** Values written, without what aliases stand for. */
  writtenNodes = 1;
  readonly pairs: DataEntry[] = [];
  readonly list: DataNode[] = [];

  constructor(
    kind: DataKind,
    place: { offset: number; text: string; lengthBytes: number; tag?: string | undefined },
  ) {
    this.kind = kind;
    this.offset = place.offset;
    this.text = place.text;
    this.lengthBytes = place.lengthBytes;
    if (place.tag !== undefined) this.tag = place.tag;
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

/** A collection that an alias stands for: looked into by key, and not walked again. */
class AliasNode extends YamlNode {
  readonly target: YamlNode;

  constructor(target: YamlNode, offset: number) {
    super(target.kind, { offset, text: target.text, lengthBytes: 0 });
    this.target = target;
    this.expandedNodes = target.expandedNodes;
  }

  override get(key: string): DataNode | undefined {
    return this.target.get(key);
  }
}

/** The collection that an alias stands for; undefined where a value is written. Whoever walks it counts what it takes. */
export function aliasTarget(node: DataNode | undefined): DataNode | undefined {
  return node instanceof AliasNode ? node.target : undefined;
}

/** What building the tree came to. */
export interface BuiltTree {
  readonly root: YamlNode;
  /** Names of aliases that no anchor before them has. */
  readonly unresolved: string[];
  /** An alias stands inside what it stands for. */
  readonly isRecursive: boolean;
  /** Nested deeper than the limit structuredLevels: the rest is missing. */
  readonly isCut: boolean;
  readonly keys: ReadonlySet<string>;
}

/** Builds the tree of one document. */
export class YamlTreeBuilder {
  readonly #offsetOf: (character: number) => number;
  readonly #anchors = new Map<string, YamlNode | 'open'>();
  readonly #unresolved: string[] = [];
  readonly #keys = new Set<string>();
  #isRecursive = false;
  #isCut = false;

  /** @param offsetOf the byte at which a character of the text stands */
  constructor(offsetOf: (character: number) => number) {
    this.#offsetOf = offsetOf;
  }

  build(document: Document.Parsed | Document): BuiltTree {
    const root = this.#node(document.contents as Node | null, 0);
    return {
      root,
      unresolved: this.#unresolved,
      isRecursive: this.#isRecursive,
      isCut: this.#isCut,
      keys: this.#keys,
    };
  }

  #node(node: Node | null, depth: number): YamlNode {
    const start = node?.range?.[0] ?? 0;
    const offset = this.#offsetOf(start);
    if (node === null || node === undefined)
      return new YamlNode('null', { offset, text: 'null', lengthBytes: 0 });
    if (depth > LIMITS.structuredLevels.value) {
      this.#isCut = true;
      return new YamlNode('null', { offset, text: 'null', lengthBytes: 0 });
    }
    if (isAlias(node)) return this.#alias(node.source, offset);
    const anchor = 'anchor' in node && typeof node.anchor === 'string' ? node.anchor : undefined;
    if (anchor !== undefined) this.#anchors.set(anchor, 'open');
    const built = this.#value(node, offset, depth);
    if (anchor !== undefined) this.#anchors.set(anchor, built);
    return built;
  }

  #alias(name: string, offset: number): YamlNode {
    const target = this.#anchors.get(name);
    if (target instanceof YamlNode) {
      if (target.kind === 'object' || target.kind === 'array') return new AliasNode(target, offset);
      return new YamlNode(target.kind, {
        offset,
        text: target.text,
        lengthBytes: target.lengthBytes,
        tag: target.tag,
      });
    }
    if (target === 'open') this.#isRecursive = true;
    else if (this.#unresolved.length < 16) this.#unresolved.push(name.slice(0, 100));
    return new YamlNode('null', { offset, text: 'null', lengthBytes: 0 });
  }

  #value(node: Node, offset: number, depth: number): YamlNode {
    const tag = typeof node.tag === 'string' && !CORE.test(node.tag) ? node.tag : undefined;
    const end = this.#offsetOf(node.range?.[1] ?? node.range?.[0] ?? 0);
    const lengthBytes = Math.max(0, end - offset);
    if (isMap(node)) {
      const built = new YamlNode('object', { offset, text: '', lengthBytes: 0, tag });
      for (const pair of node.items) this.#pair(built, pair as Pair<Node | null, Node | null>, depth);
      return built;
    }
    if (isSeq(node)) {
      const built = new YamlNode('array', { offset, text: '', lengthBytes: 0, tag });
      for (const item of node.items) {
        // A pair inside a flow sequence is a mapping of its own.
        const child = isPairLike(item)
          ? this.#single(item, depth + 1)
          : this.#node(item as Node | null, depth + 1);
        built.list.push(child);
        addValue(built, child);
      }
      return built;
    }
    const source = isScalar(node) ? String(node.value ?? '') : '';
    const text = source.slice(0, LIMITS.structuredStringBytes.value);
    const isPlain = isScalar(node) && (node.type === undefined || node.type === 'PLAIN') && tag === undefined;
    return new YamlNode(isPlain ? kindOfPlain(text) : 'string', { offset, text, lengthBytes, tag });
  }

  #single(pair: Pair<Node | null, Node | null>, depth: number): YamlNode {
    const built = new YamlNode('object', {
      offset: this.#offsetOf(pair.key?.range?.[0] ?? 0),
      text: '',
      lengthBytes: 0,
    });
    this.#pair(built, pair, depth);
    return built;
  }

  #pair(built: YamlNode, pair: Pair<Node | null, Node | null>, depth: number): void {
    const key = this.#node(pair.key, depth + 1);
    const isComplex = key.kind === 'object' || key.kind === 'array' || key.tag !== undefined;
    if (isComplex) {
      built.pairs.push({ key: COMPLEX_KEY, keyOffset: key.offset, value: key });
      addValue(built, key);
    }
    const name =
      isComplex && key.text === ''
        ? COMPLEX_KEY
        : key.kind === 'null' && key.lengthBytes === 0
          ? ''
          : key.text;
    if (this.#keys.size < LIMITS.structuredNodes.value) this.#keys.add(name);
    const value = this.#node(pair.value, depth + 1);
    built.pairs.push({ key: name, keyOffset: key.offset, value });
    addValue(built, value);
  }
}

/** Counts a value among those of its collection. */
export function addValue(built: YamlNode, child: YamlNode): void {
  built.expandedNodes = Math.min(built.expandedNodes + child.expandedNodes, Number.MAX_SAFE_INTEGER);
  built.writtenNodes += child.writtenNodes;
}

function isPairLike(item: unknown): item is Pair<Node | null, Node | null> {
  return (
    typeof item === 'object' &&
    item !== null &&
    'key' in item &&
    'value' in item &&
    !('items' in item) &&
    !isScalar(item)
  );
}

/** What a scalar without quotes and tag is. */
export function kindOfPlain(text: string): DataKind {
  if (text === '' || text === '~' || /^(?:null|Null|NULL)$/.test(text)) return 'null';
  if (/^(?:true|True|TRUE|false|False|FALSE)$/.test(text)) return 'boolean';
  return text.length < 900 && NUMBER.test(text) ? 'number' : 'string';
}
