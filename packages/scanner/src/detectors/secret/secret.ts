// Looks for secrets in text: one pass for the anchors of all of them, then each pattern where its anchor stands.

import type { TextFact } from '@sentrascan/contract';
import { SECRETS, type SecretRule } from '@sentrascan/rules';
import type { Detector, DetectorContext } from '../detector.ts';
import { placeInText } from '../place-in-text.ts';
import { redact } from './redact.ts';

export const detector = {
  id: 'secret',
  consumes: ['text'],

  judge(fact, context): void {
    for (const rule of SECRETS) lookFor(rule, fact, context);
  },
} satisfies Detector<'text'>;

const NEARBY_UNITS = 128;

function lookFor(rule: SecretRule, fact: TextFact, context: DetectorContext): void {
  const { anchors = [], pattern, check } = rule.search;
  if (pattern === undefined) return;
  const sticky = new RegExp(pattern.source, `${pattern.flags}y`);
  for (const anchor of anchors) {
    for (
      let at = fact.text.indexOf(anchor);
      at >= 0 && at < fact.ownedUnits;
      at = fact.text.indexOf(anchor, at + 1)
    ) {
      sticky.lastIndex = at;
      const match = sticky.exec(fact.text);
      if (match === null) continue;
      const value = match.groups?.['value'] ?? match[0];
      const opinion =
        check === undefined
          ? {}
          : check({
              value,
              groups: match.groups ?? {},
              before: fact.text.slice(Math.max(0, at - NEARBY_UNITS), at),
              after: fact.text.slice(at + match[0].length, at + match[0].length + NEARBY_UNITS),
              text: fact.text,
              at,
              name: undefined,
              segment: fact.segment,
              language: fact.language,
              fileName: context.artifact.slice(context.artifact.lastIndexOf('/') + 1),
            });
      if (opinion === undefined) continue;
      const location = placeInText(fact, at);
      context.report(rule, {
        evidence: { value: redact(value), name: null, count: 1, detail: opinion.detail ?? '' },
        ...(opinion.severity === undefined ? {} : { severity: opinion.severity }),
        ...(opinion.confidence === undefined ? {} : { confidence: opinion.confidence }),
        ...(location === undefined ? {} : { location }),
      });
    }
  }
}
