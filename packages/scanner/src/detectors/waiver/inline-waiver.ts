// Finds waivers that stand as comments beside what they waive: `# sentrascan: ignore[rule] reason`. Which findings they waive is
// decided where all of them are known (engine/waive-findings.ts); those that say too little are told here.

import type { TextFact } from '@sentrascan/contract';
import { RULES, waiverSaysTooLittle } from '@sentrascan/rules';
import type { Detector, DetectorContext } from '../detector.ts';
import { maskedText } from '../masked-text.ts';
import { placeInText } from '../place-in-text.ts';

const MARK = 'sentrascan:';
const COMMENT =
  /(?:#|\/\/|<!--|--|\/\*|;|%)[ \t]{0,8}sentrascan:[ \t]{0,8}ignore(?:\[([^\]\n]{0,400})\])?(?:[ \t]{1,8}([^\n]{0,400}))?/g;

/** Waivers of one segment that are read. */
const MAX_WAIVERS = 2000;

let known: ReadonlySet<string> | undefined;

export const detector = {
  id: 'inline-waiver',
  consumes: ['text'],

  judge(fact, context): void {
    if (!fact.text.includes(MARK)) return;
    let count = 0;
    for (const match of fact.text.matchAll(COMMENT)) {
      if (match.index >= fact.ownedUnits || ++count > MAX_WAIVERS) return;
      judgeWaiver(fact, match, context);
    }
  },
} satisfies Detector<'text'>;

function judgeWaiver(fact: TextFact, match: RegExpExecArray, context: DetectorContext): void {
  const [, listed, rest] = match;
  const location = placeInText(fact, match.index);
  const rules = (listed ?? '').split(',').flatMap((rule) => rule.trim() || []);
  const reason = (rest ?? '')
    .replace(/(?:--!?>|\*\/)\s{0,8}$/, '')
    .replace(/\\n["']?,?\s{0,8}$|["'],?\s{0,8}$/, '')
    .trim();
  known ??= new Set(RULES.map(({ id }) => id));
  const unknown = rules.find((rule) => known?.has(rule) !== true);
  const problem =
    rules.length === 0
      ? 'names no rule'
      : unknown !== undefined
        ? `names ${maskedText(unknown, 60)}, which is no rule`
        : reason === ''
          ? 'gives no reason'
          : undefined;
  if (problem !== undefined) {
    context.report(waiverSaysTooLittle, {
      evidence: { detail: problem },
      ...(location === undefined ? {} : { location }),
    });
    return;
  }
  if (location === undefined || !('line' in location)) return;
  const lineStart = fact.text.lastIndexOf('\n', match.index) + 1;
  const isAlone = /^[\s"']{0,200}$/.test(fact.text.slice(lineStart, match.index));
  context.waive?.({ rules, reason: maskedText(reason, 300), location, coversNextLine: isAlone });
}
