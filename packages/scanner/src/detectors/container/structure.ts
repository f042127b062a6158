// Judges the structure of containers. Bytes before, between and behind the entries, comments and joined archives are
// facts: what lies in them is judged where it is found.

import type { StructureAnomalyKind } from '@sentrascan/contract';
import { containerDamagedStructure, containerSeveralDirectories } from '@sentrascan/rules';
import type { Detector } from '../detector.ts';

const DAMAGE: ReadonlySet<StructureAnomalyKind> = new Set([
  'entry-count-mismatch',
  'directory-damaged',
  'checksum-wrong',
]);

export const detector = {
  id: 'structure',
  consumes: ['container.structure'],

  judge({ container, anomaly, detail, offset }, context) {
    const location = { offset };
    if (anomaly === 'several-directories') {
      context.report(containerSeveralDirectories, {
        evidence: { detail, container },
        location,
        meaning: anomaly,
      });
    } else if (DAMAGE.has(anomaly)) {
      context.report(containerDamagedStructure, {
        evidence: { detail, container, oddity: anomaly },
        location,
        meaning: anomaly,
      });
    }
  },
} satisfies Detector<'container.structure'>;
