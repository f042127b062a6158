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
    const shown = fact.segment === 'output' ? fact.text : withoutCode(fact.text);
    judgeScript(language, shown, where, (at, { rule, severity, evidence }) => {
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

/** A text of Markdown with its code, which is shown and not run, blanked out in its place. */
function withoutCode(text: string): string {
  if (!text.includes('`')) return text;
  const blank = (code: string): string => code.replace(/[^\n]/g, ' ');
  let open: string | undefined;
  return text
    .split('\n')
    .map((line) => {
      const fence = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
      if (open !== undefined) {
        if (fence?.startsWith(open) === true) open = undefined;
        return blank(line);
      }
      open = fence;
      return fence === undefined ? line.replace(/(`{1,2})[^`\n]{1,1000}\1/g, blank) : blank(line);
    })
    .join('\n');
}

/** @returns undefined for texts that no browser reads */
function languageOf({ place, segment, language, text }: TextFact): 'html' | 'javascript' | undefined {
  if (place.in !== 'notebook') return undefined;
  if (segment === 'output') return language === 'html' || language === 'javascript' ? language : undefined;
  return segment === 'markdown' && text.includes('<') ? 'html' : undefined;
}
