// Looks for personal data in text, and reports once an artifact was seen whole: values by kind, a count where there are many.

import type { Location, Severity, TextFact } from '@sentrascan/contract';
import { compareSeverity, milderSeverity } from '@sentrascan/contract';
import type { PersonalDataOpinion, PersonalDataRule } from '@sentrascan/rules';
import { isMadeUpPlace, isVocabulary } from '@sentrascan/rules';
import { LIMITS } from '../../limits.ts';
import type { Detector, DetectorContext } from '../detector.ts';
import { fileNameOf } from '../file-name.ts';
import { placeInText } from '../place-in-text.ts';
import { searchIndex } from './search-index.ts';
import { TextSearch } from './search-text.ts';
import type { Header } from './tables.ts';

/** So many different values of a kind have a finding each; where there are more, one finding stands for all. */
const HANDFUL = 10;
/** Different values of a kind that are told apart; further ones are counted as they come. */
const MAX_VALUES = 50_000;
/** Shorter values are words and numbers that stand in reports for other reasons. */
const WITHHELD_FROM_UNITS = 7;

/** One value, where it was seen first. */
interface Seen {
  readonly value: string;
  readonly location: Location | undefined;
  readonly opinion: PersonalDataOpinion;
  readonly context: string | undefined;
}

/** What an artifact holds of one kind. */
interface Tally {
  readonly values: Set<string>;
  readonly first: Seen[];
  worst: Severity;
  more: number;
}

interface Memory {
  readonly tallies: Map<number, Tally>;
  header: Header | undefined;
  withheld: number;
}

const memories = new WeakMap<object, Memory>();

export const detector = {
  id: 'personal-data',
  consumes: ['text'],

  judge(fact, context): void {
    const fileName = fileNameOf(context.artifact);
    const isWords = isVocabulary(fileName);
    // Its numbers are ids of tokens, and every token a key.
    if (isWords && /\.json$/i.test(fileName)) return;
    const memory = memories.get(context.memory) ?? { tallies: new Map(), header: undefined, withheld: 0 };
    memories.set(context.memory, memory);
    const index = searchIndex();
    const goesOn = fact.place.in === 'file' && fact.place.line > 1;
    const search = new TextSearch(
      fact,
      context.artifact,
      index,
      (kind, value, at, opinion, word) => {
        const rule = index.rules[kind];
        if (isWords && !isToldInLine(fact.text, value, at, word)) return;
        if (rule !== undefined) note(memory, kind, rule, fact, { value, at, opinion, word }, context);
      },
      goesOn ? memory.header : undefined,
    );
    search.search();
    memory.header = search.header;
  },

  finish(context): void {
    const memory = memories.get(context.memory);
    if (memory === undefined) return;
    memories.delete(context.memory);
    const { rules } = searchIndex();
    for (const [kind, tally] of memory.tallies) {
      const rule = rules[kind];
      if (rule !== undefined) report(rule, tally, context);
    }
  },
} satisfies Detector<'text'>;

/** True of what no list of words and counts holds: a datum that is not a number alone, behind other words of its line. */
function isToldInLine(text: string, value: string, at: number, word: string | undefined): boolean {
  if (word === undefined || /^\d+$/.test(value)) return false;
  const before = text.slice(Math.max(0, at - LINE_UNITS), at);
  return /\S\s/.test(before.slice(before.lastIndexOf('\n') + 1));
}

const LINE_UNITS = 128;

function note(
  memory: Memory,
  kind: number,
  rule: PersonalDataRule,
  fact: TextFact,
  datum: {
    readonly value: string;
    readonly at: number;
    readonly opinion: PersonalDataOpinion;
    readonly word: string | undefined;
  },
  context: DetectorContext,
): void {
  const { value, at, opinion, word } = datum;
  const severity = opinion.severity ?? rule.severity;
  let tally = memory.tallies.get(kind);
  if (tally === undefined) {
    tally = { values: new Set(), first: [], worst: severity, more: 0 };
    memory.tallies.set(kind, tally);
  }
  if (compareSeverity(severity, tally.worst) < 0) tally.worst = severity;
  if (tally.values.has(value)) return;
  if (tally.values.size >= MAX_VALUES) {
    tally.more += 1;
    return;
  }
  tally.values.add(value);
  if (tally.first.length < HANDFUL)
    tally.first.push({ value, location: placeInText(fact, at), opinion, context: word });
  if (rule.search.isWord === true || value.length < WITHHELD_FROM_UNITS) return;
  memory.withheld += 1;
  const limit = LIMITS.personalDataWithheld.value;
  if (memory.withheld <= limit) context.withhold(value, redacted(value));
  else if (memory.withheld === limit + 1)
    context.gap({
      kind: 'limit',
      reason: `It holds more personal data than the limit personalDataWithheld (${limit}).`,
      consequence: 'Further ones are counted, but not taken out of other findings.',
    });
}

function report(rule: PersonalDataRule, tally: Tally, context: DetectorContext): void {
  const lower = isMadeUpPlace(context.artifact);
  const count = tally.values.size + tally.more;
  const [first] = tally.first;
  if (first === undefined) return;
  if (count > HANDFUL) {
    const lines = tally.first.flatMap(({ location }) => lineOf(location) ?? []);
    context.report(rule, {
      evidence: {
        value: redacted(first.value),
        name: first.context ?? null,
        detail: first.opinion.detail ?? '',
        count,
        lines,
      },
      severity: lower ? milderSeverity(tally.worst) : tally.worst,
      ...(first.opinion.confidence === undefined ? {} : { confidence: first.opinion.confidence }),
      ...(first.location === undefined ? {} : { location: first.location }),
      meaning: 'many',
    });
    return;
  }
  for (const [number, { value, location, opinion, context: name }] of tally.first.entries()) {
    const severity = opinion.severity ?? rule.severity;
    context.report(rule, {
      evidence: {
        value: redacted(value),
        name: name ?? null,
        detail: opinion.detail ?? '',
        count: 1,
      },
      severity: lower ? milderSeverity(severity) : severity,
      ...(opinion.confidence === undefined ? {} : { confidence: opinion.confidence }),
      ...(location === undefined ? {} : { location }),
      // Without a salt nothing of the value may go into the fingerprint: its number tells it from others.
      meaning: context.keyed(value) ?? `#${number}`,
    });
  }
}

/** Nothing of a datum is shown but its length. */
function redacted(value: string): string {
  return `… (len=${value.length})`;
}

function lineOf(location: Location | undefined): number | undefined {
  if (location === undefined) return undefined;
  if ('rawLine' in location) return location.rawLine;
  return 'line' in location ? location.line : undefined;
}
