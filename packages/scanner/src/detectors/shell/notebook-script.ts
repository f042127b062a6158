// Judges what notebooks show as HTML or JavaScript: outputs that were kept, and texts between the cells.

import type { TextFact } from '@sentrascan/contract';
import type { Detector } from '../detector.ts';
import { placeInText } from '../place-in-text.ts';
import { judgeScript } from './judge-script.ts';

export const detector = {
  id: 'notebook-script',
  consumes: ['text'],

  judge(fact, context): void {
    const language = languageOf(fact);
    if (language === undefined) return;
    const where = fact.segment === 'output' ? 'an output' : 'a text';
    judgeScript(language, fact.text, where, (at, { rule, severity, evidence }) => {
      const location = placeInText(fact, at);
      context.report(rule, {
        evidence,
        meaning: evidence.excerpt,
        ...(location === undefined ? {} : { location }),
        ...(severity === undefined ? {} : { severity }),
      });
    });
  },
} satisfies Detector<'text'>;

/** @returns undefined for texts that no browser reads */
function languageOf({ place, segment, language, text }: TextFact): 'html' | 'javascript' | undefined {
  if (place.in !== 'notebook') return undefined;
  if (segment === 'output') return language === 'html' || language === 'javascript' ? language : undefined;
  return segment === 'markdown' && text.includes('<') ? 'html' : undefined;
}
