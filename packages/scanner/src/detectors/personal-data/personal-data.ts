// Looks for personal data in text: candidates by their shape, then what each kind makes of them.

import type { TextFact } from '@sentrascan/contract';
import { PERSONAL_DATA, type PersonalDataRule } from '@sentrascan/rules';
import type { Detector, DetectorContext } from '../detector.ts';
import { placeInText } from '../place-in-text.ts';

export const detector = {
  id: 'personal-data',
  consumes: ['text'],

  judge(fact, context): void {
    for (const rule of PERSONAL_DATA) lookFor(rule, fact, context);
  },
} satisfies Detector<'text'>;

const LOCAL_PART_UNITS = 64;
const NEARBY_UNITS = 64;

function lookFor(rule: PersonalDataRule, fact: TextFact, context: DetectorContext): void {
  if (rule.search.shape !== 'email') return;
  const sticky = new RegExp(rule.search.pattern.source, 'y');
  let tried = 0;
  for (let sign = fact.text.indexOf('@'); sign >= 0; sign = fact.text.indexOf('@', sign + 1)) {
    let start = sign;
    while (
      start > tried &&
      sign - start < LOCAL_PART_UNITS &&
      /[A-Za-z0-9._%+-]/.test(fact.text[start - 1] ?? '')
    )
      start -= 1;
    tried = sign;
    sticky.lastIndex = start;
    const match = sticky.exec(fact.text);
    if (match === null || start >= fact.ownedUnits) continue;
    const value = match[0];
    const opinion =
      rule.search.check === undefined
        ? {}
        : rule.search.check({
            value,
            groups: {},
            before: fact.text.slice(Math.max(0, start - NEARBY_UNITS), start),
            after: fact.text.slice(start + value.length, start + value.length + NEARBY_UNITS),
            name: undefined,
            hasContext: false,
            segment: fact.segment,
            language: fact.language,
            fileName: context.artifact.slice(context.artifact.lastIndexOf('/') + 1),
          });
    if (opinion === undefined) continue;
    const location = placeInText(fact, start);
    context.report(rule, {
      evidence: { value: `… (len=${value.length})`, name: null, detail: opinion.detail ?? '', count: 1 },
      ...(opinion.severity === undefined ? {} : { severity: opinion.severity }),
      ...(location === undefined ? {} : { location }),
    });
  }
}
