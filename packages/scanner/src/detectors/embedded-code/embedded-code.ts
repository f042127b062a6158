// Judges code of other languages inside a model: by when it runs and by what it calls.

import type { EmbeddedCodeFact } from '@sentrascan/contract';
import { dangerousCallsOf, embeddedCodeRunsCode, severityOfEmbeddedCode } from '@sentrascan/rules';
import type { Detector } from '../detector.ts';
import { findCommand } from '../metadata/find-command.ts';
import { shownText } from '../shown-text.ts';

const WHEN: Readonly<Record<EmbeddedCodeFact['runs'], string>> = {
  'on-load': 'when the model is loaded',
  'on-use': 'when the model is used',
  'opt-in': 'where a loader is told to',
  never: 'in no loader that is known',
};

export const detector = {
  id: 'embedded-code',
  consumes: ['code.embedded'],

  judge({ format, language, what, text, calls, runs, place, offset }, context) {
    // Has rules of its own, by what R evaluates when.
    if (language === 'r') return;
    const dangerous = dangerousCallsOf(language, calls);
    const command = language === 'shell' ? findCommand(text) : undefined;
    const severity = severityOfEmbeddedCode(language, runs, dangerous.length > 0 || command !== undefined);
    if (severity === undefined) return;
    const excerpt =
      dangerous.length > 0
        ? `calls ${dangerous.slice(0, 5).join(', ')}`
        : JSON.stringify(shownText(text, 100));
    context.report(embeddedCodeRunsCode, {
      evidence: {
        format,
        language,
        what,
        place: shownText(place),
        when: WHEN[runs],
        excerpt: shownText(excerpt),
      },
      severity,
      ...(offset === undefined ? {} : { location: { offset } }),
      meaning: JSON.stringify([format, language, what, text]),
    });
  },
} satisfies Detector<'code.embedded'>;
