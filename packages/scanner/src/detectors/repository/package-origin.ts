// Judges from where lists of packages make pip install.

import { packageOriginSeverity, repositoryInstallsFromElsewhere } from '@sentrascan/rules';
import type { Detector } from '../detector.ts';
import { shownText } from '../shown-text.ts';

export const detector = {
  id: 'package-origin',
  consumes: ['reference'],

  judge({ format, purpose, target, place, offset, location }, context) {
    const isIndex = purpose === 'package-index';
    if (format !== 'python-requirements' || !(isIndex || purpose === 'package-address')) return;
    const severity = packageOriginSeverity(target, isIndex);
    if (severity === undefined) return;
    context.report(repositoryInstallsFromElsewhere, {
      evidence: {
        place: shownText(place),
        what: isIndex ? 'packages of the index' : 'the package at',
        target: JSON.stringify(shownText(target, 120)),
      },
      severity,
      meaning: JSON.stringify([purpose, target]),
      ...(location !== undefined ? { location } : offset === undefined ? {} : { location: { offset } }),
    });
  },
} satisfies Detector<'reference'>;
