// Judges the arrays a file declares: objects in place of numbers, and commands in place of names.

import { formatObjectArray, metadataHoldsCode } from '@sentrascan/rules';
import type { Detector } from '../detector.ts';
import { findCommandInName } from '../metadata/find-command.ts';
import { shownText } from '../shown-text.ts';

export const detector = {
  id: 'tensor-index',
  consumes: ['tensor.index'],

  judge({ name, dtype, holdsObjects, start, end }, context) {
    const command = findCommandInName(name);
    if (command !== undefined)
      context.report(metadataHoldsCode, {
        evidence: {
          format: 'Tensor',
          key: JSON.stringify(shownText(name, 80)),
          place: 'the name of a tensor',
          what: command.what,
          excerpt: JSON.stringify(shownText(command.excerpt, 100)),
        },
        location: { offset: start },
        meaning: JSON.stringify(['tensor', name.slice(0, 200)]),
      });
    if (!holdsObjects) return;
    context.report(formatObjectArray, {
      evidence: { name, dtype },
      location: { offset: start, lengthBytes: end - start },
    });
  },
} satisfies Detector<'tensor.index'>;
