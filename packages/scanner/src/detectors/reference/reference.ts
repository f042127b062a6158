// Judges where a model makes its loader look: inside its folder is ordinary, outside it and other machines are not.

import {
  isSensitivePath,
  type PathPlace,
  placeOfPath,
  REFERENCES,
  type ReferencePurpose,
  referenceBesideModel,
  referenceEscapesFolder,
  referenceRemote,
} from '@sentrascan/rules';
import type { Detector } from '../detector.ts';
import { shownText } from '../shown-text.ts';

const PURPOSES = new Map<string, ReferencePurpose>(
  REFERENCES.flatMap(({ format, purposes }) =>
    Object.entries(purposes).map(([purpose, known]) => [`${format}\0${purpose}`, known] as const),
  ),
);

/** Rules that ask for no more than this. */
type ReferenceRule = typeof referenceBesideModel;

const RULE_OF: Readonly<Partial<Record<PathPlace, ReferenceRule>>> = {
  address: referenceRemote,
  inside: referenceBesideModel,
};

const WHERE: Readonly<Record<PathPlace, string>> = {
  inside: 'beside the model',
  parent: 'through `..`',
  absolute: 'an absolute path',
  drive: 'a path on a drive',
  unc: 'a path on another machine',
  address: 'an address',
  home: 'in the home folder',
  nul: 'cut at a NUL character',
};

const EFFECTS = {
  read: 'reads what is there',
  write: 'writes there',
  execute: 'runs what is there',
} as const;

export const detector = {
  id: 'reference',
  consumes: ['reference'],

  judge({ format, purpose, target, access, place, offset }, context) {
    const where = placeOfPath(target);
    const known = PURPOSES.get(`${format}\0${purpose}`);
    const usual = known?.places?.[where];
    const standing = isSensitivePath(target) ? (known?.sensitive ?? usual) : usual;
    if (standing === 'ordinary' || (where === 'inside' && standing === undefined)) return;
    const rule: ReferenceRule = RULE_OF[where] ?? referenceEscapesFolder;
    context.report(rule, {
      evidence: {
        format,
        purpose: capitalised(purpose.replaceAll('-', ' ')),
        target: JSON.stringify(shownText(target)),
        place: shownText(place),
        where: WHERE[where],
        effect: known?.why ?? EFFECTS[access],
        advisories: known?.advisories ?? [],
      },
      ...(standing === undefined ? {} : { severity: standing }),
      ...(offset === undefined ? {} : { location: { offset } }),
      meaning: JSON.stringify([format, purpose, target]),
    });
  },
} satisfies Detector<'reference'>;

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
