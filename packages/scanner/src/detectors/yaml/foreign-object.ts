// Judges the classes of other languages that tags of YAML name.

import { yamlForeignObject } from '@sentrascan/rules';
import type { Detector } from '../detector.ts';
import { shownText } from '../shown-text.ts';

const LANGUAGES = { java: 'Java', other: 'Ruby', r: 'R', python: 'Python' } as const;

export const detector = {
  id: 'foreign-object',
  consumes: ['callable.reference'],

  judge({ loader, language, path, place, offset }, context) {
    if (loader !== 'yaml-tag' || language === 'python') return;
    context.report(yamlForeignObject, {
      evidence: {
        place: place === '' ? 'the top' : shownText(place),
        language: path.startsWith('js/') ? 'JavaScript' : LANGUAGES[language],
        class: shownText(path, 120),
      },
      ...(offset === undefined ? {} : { location: { offset } }),
      meaning: path,
    });
  },
} satisfies Detector<'callable.reference'>;
