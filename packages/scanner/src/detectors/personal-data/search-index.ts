// All kinds of personal data, arranged so that one pass over a text finds the candidates of each.

import { PERSONAL_DATA, type PersonalDataRule, type PersonalDataShape } from '@sentrascan/rules';
import { ContextWords } from './context-words.ts';
import { Forms } from './forms.ts';

/** What the pass looks candidates up in. Kinds are indices into `rules`, entries kinds that may need context. */
export interface SearchIndex {
  readonly rules: readonly PersonalDataRule[];
  readonly words: ContextWords;
  /** Forms that need no context, and all forms. */
  readonly freeForms: Forms;
  readonly allForms: Forms;
  /** Tokens by their length: those that need no context, and all. */
  readonly freeTokens: readonly (readonly number[])[];
  readonly allTokens: readonly (readonly number[])[];
  /** The kinds whose candidates the pass finds by their one sign. */
  readonly byShape: Readonly<Record<PersonalDataShape, readonly number[]>>;
}

/** Added to a kind whose candidate needs a context word in the form at hand. */
const BOUND = 1 << 12;

/** The kind of an entry. */
export function kindOf(entry: number): number {
  return entry & (BOUND - 1);
}

/** True where the form alone does not make a candidate. */
export function needsContext(entry: number): boolean {
  return entry >= BOUND;
}

const MAX_TOKEN_UNITS = 96;

let built: SearchIndex | undefined;

/** The index over the catalogue; built at the first text. */
export function searchIndex(): SearchIndex {
  built ??= build(inOrder(PERSONAL_DATA));
  return built;
}

/** Kinds that leave candidates to others come last. */
function inOrder(rules: readonly PersonalDataRule[]): PersonalDataRule[] {
  return [...rules].sort((a, b) => Number(a.search.yields === true) - Number(b.search.yields === true));
}

function build(rules: readonly PersonalDataRule[]): SearchIndex {
  const free: { form: string; kind: number }[] = [];
  const bound: { form: string; kind: number }[] = [];
  const freeTokens: number[][] = Array.from({ length: MAX_TOKEN_UNITS + 1 }, () => []);
  const allTokens: number[][] = Array.from({ length: MAX_TOKEN_UNITS + 1 }, () => []);
  const byShape: Record<PersonalDataShape, number[]> = {
    email: [],
    phone: [],
    ipv4: [],
    'colon-hex': [],
    iban: [],
    groups: [],
    token: [],
    named: [],
  };
  for (const [kind, { search }] of rules.entries()) {
    byShape[search.shape].push(kind);
    for (const form of search.forms ?? []) free.push({ form, kind });
    for (const form of search.formsInContext ?? []) bound.push({ form, kind: kind + BOUND });
    for (const length of search.lengths ?? []) {
      allTokens[length]?.push(search.needsContext === true ? kind + BOUND : kind);
      if (search.needsContext !== true) freeTokens[length]?.push(kind);
    }
  }
  return {
    rules,
    words: new ContextWords(rules),
    freeForms: new Forms(free),
    allForms: new Forms([...free, ...bound]),
    freeTokens,
    allTokens,
    byShape,
  };
}
