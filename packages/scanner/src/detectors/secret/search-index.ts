// Everything that the search stops at, in one index: anchors of patterns, plain and encoded, words of names, constructs.

import { SECRETS, type SecretConstruct, type SecretRule, wordsOfName } from '@sentrascan/rules';
import { type Anchor, AnchorIndex } from '../anchor-index.ts';
import { COMMAND_ANCHORS } from './authorization.ts';
import { encodedAnchors } from './encoded-anchors.ts';
import { LOGIN_ANCHORS } from './read-login.ts';

/** What stands where the search stopped. */
export type Stop =
  | { readonly kind: 'pattern'; readonly rule: SecretRule; readonly units: number }
  /** The anchor of a pattern in base64; the group of four that it belongs to begins `groupOffset` (modulo 4) before. */
  | { readonly kind: 'base64'; readonly groupOffset: number }
  | { readonly kind: 'hex' }
  | { readonly kind: 'escape' }
  | { readonly kind: 'name' }
  | { readonly kind: 'nearby'; readonly rule: SecretRule; readonly units: number }
  | { readonly kind: 'url' }
  | {
      readonly kind: 'bearer' | 'basic' | 'identified-by' | 'secure-string' | 'login' | 'chpasswd';
      readonly units: number;
    }
  | { readonly kind: 'command'; readonly anchor: string }
  | { readonly kind: 'kubernetes'; readonly units: number };

/** A rule for values without a mark, prepared. */
export interface AssignedRule {
  readonly rule: SecretRule;
  readonly value: RegExp;
  readonly names: readonly (readonly string[])[];
  readonly nearby: RegExp | undefined;
}

class Assigned implements AssignedRule {
  readonly rule: SecretRule;
  readonly names: readonly (readonly string[])[];
  readonly #source: RegExp;
  readonly #isNearby: boolean;
  #value: RegExp | undefined;
  #nearby: RegExp | undefined;

  constructor(rule: SecretRule, source: RegExp, names: readonly string[], isNearby: boolean) {
    this.rule = rule;
    this.names = names.map((name) => name.split(' '));
    this.#source = source;
    this.#isNearby = isNearby;
  }

  /** Made when a value is first compared. */
  get value(): RegExp {
    this.#value ??= this.#begin('$');
    return this.#value;
  }

  get nearby(): RegExp | undefined {
    if (this.#isNearby) this.#nearby ??= this.#begin('');
    return this.#nearby;
  }

  #begin(end: string): RegExp {
    return new RegExp(`^(?:${this.#source.source})${end}`, this.#source.flags.replace(/[gy]/g, ''));
  }
}

/** What the parser of assignments looks for in names; longer names hold them. */
const NAME_ANCHORS = [
  'pass',
  'pwd',
  'psw',
  'psk',
  'secret',
  'token',
  'key',
  'auth',
  'cred',
  'bearer',
  'contras',
  'senha',
  'kennwort',
  'wachtwoord',
  'motdepasse',
  'mot_de_passe',
  'parola',
  'mdp',
  'jwt',
  'пароль',
  '_pw',
  'pw=',
  'pw:',
  'pw"',
  "pw'",
  'pw ',
  '_pat',
  'pat=',
  'pat:',
  'pat"',
]; // prettier-ignore

const HEX_DIGITS = '0123456789abcdef';

interface SearchIndex {
  /** Of texts. */
  readonly whole: AnchorIndex<Stop>;
  /** Of texts without names: constants of code. */
  readonly patterns: AnchorIndex<Stop>;
  readonly assigned: readonly AssignedRule[];
  /** Any of their values. */
  readonly anyAssigned: RegExp;
  /** Last words of their names. */
  readonly assignedWords: ReadonlyMap<string, readonly AssignedRule[]>;
  readonly constructs: ReadonlyMap<SecretConstruct, SecretRule>;
}

let built: SearchIndex | undefined;

/** The index over the catalogue; built when it is first asked for. */
export function searchIndex(): SearchIndex {
  built ??= buildIndex(SECRETS);
  return built;
}

function buildIndex(rules: readonly SecretRule[]): SearchIndex {
  const patterns: Anchor<Stop>[] = [];
  const assigned: AssignedRule[] = [];
  const constructs = new Map<SecretConstruct, SecretRule>();
  for (const rule of rules) {
    const { anchors = [], anyCase = false, pattern, construct } = rule.search;
    if (construct !== undefined) constructs.set(construct, rule);
    if (rule.search.assigned !== undefined) {
      const { names, value, nearby = false } = rule.search.assigned;
      assigned.push(new Assigned(rule, value, names, nearby));
      for (const word of nearby ? new Set(names.map((name) => name.split(' ')[0] ?? '')) : [])
        if (word.length >= 3)
          patterns.push({ text: word, anyCase: true, owner: { kind: 'nearby', rule, units: word.length } });
    }
    if (pattern === undefined) continue;
    for (const text of anchors) {
      patterns.push({ text, anyCase, owner: { kind: 'pattern', rule, units: text.length } });
    }
  }
  const words = new Map<string, AssignedRule[]>();
  for (const each of assigned)
    for (const name of each.names) {
      const last = name.at(-1) ?? '';
      const list = words.get(last) ?? [];
      if (!list.includes(each)) list.push(each);
      words.set(last, list);
    }
  const names = new Set([...NAME_ANCHORS, ...[...words.keys()].filter((word) => isNewAnchor(word))]);
  const anchors: Anchor<Stop>[] = [
    ...patterns,
    ...encodedAnchors(),
    ...escapes(),
    ...[...names].map((text) => ({ text, anyCase: true, owner: { kind: 'name' } as const })),
    { text: '://', anyCase: false, owner: { kind: 'url' } },
    { text: 'bearer ', anyCase: true, owner: { kind: 'bearer', units: 7 } },
    { text: 'basic ', anyCase: true, owner: { kind: 'basic', units: 6 } },
    { text: 'identified by ', anyCase: true, owner: { kind: 'identified-by', units: 14 } },
    { text: 'securestring ', anyCase: true, owner: { kind: 'secure-string', units: 13 } },
    { text: 'chpasswd', anyCase: false, owner: { kind: 'chpasswd', units: 8 } },
    ...LOGIN_ANCHORS.map((text) => ({
      text,
      anyCase: false,
      owner: { kind: 'login', units: text.length } as const,
    })),
    ...COMMAND_ANCHORS.map((anchor) => ({
      text: anchor,
      anyCase: false,
      owner: { kind: 'command', anchor } as const,
    })),
    ...['kind: Secret', '"kind": "Secret"', '"kind":"Secret"', 'kind: "Secret"'].map((text) => ({
      text,
      anyCase: false,
      owner: { kind: 'kubernetes', units: text.length } as const,
    })),
  ];
  let ofPatterns: AnchorIndex<Stop> | undefined;
  return {
    whole: new AnchorIndex(anchors),
    get patterns() {
      ofPatterns ??= new AnchorIndex([...patterns, ...encodedAnchors(), ...escapes()]);
      return ofPatterns;
    },
    assigned,
    // One test for all: of the values under a name with a key in it, hardly one is of any of them.
    anyAssigned: new RegExp(`^(?:${assigned.map(({ value }) => value.source.slice(4, -2)).join('|')})$`),
    assignedWords: words,
    constructs,
  };
}

function isNewAnchor(word: string): boolean {
  return (
    word.length >= 3 &&
    !NAME_ANCHORS.some((anchor) => word.includes(anchor)) &&
    wordsOfName(word).length === 1
  );
}

/** Printable characters as escapes. */
function escapes(): Anchor<Stop>[] {
  const texts = ['\\u00', '%2d', '&#x', '&#1', '&#9', '&#6', '&#7', '&#8'];
  for (const high of '34567') {
    texts.push(`\\x${high}`);
    for (const low of HEX_DIGITS) texts.push(`%${high}${low}`);
  }
  return texts.map((text) => ({ text, anyCase: true, owner: { kind: 'escape' } }));
}
