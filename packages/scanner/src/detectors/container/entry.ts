// Judges the entries of containers: which of their oddities matters, and by which rule. Facts without a rule here are
// honest habits (a backslash in a name) and stay facts.

import type { ContainerEntry, EntryAnomaly, EntryAnomalyKind } from '@sentrascan/contract';
import {
  containerClaimsEncryption,
  containerDamagedEntry,
  containerDeviceEntry,
  containerDuplicateEntry,
  containerDuplicateEntryFolded,
  containerDuplicateProgram,
  containerEscapesFolder,
  containerHeaderMismatch,
  containerInflatesArray,
  containerInflatesEnormously,
  containerLinkEscapesFolder,
  containerMisleadingName,
  containerOverlappingEntries,
  containerPrivilegedEntry,
  containerReadersDisagree,
} from '@sentrascan/rules';
import type { Detector } from '../detector.ts';

type EntryRule = typeof containerDamagedEntry;

const RULE_OF: Readonly<Partial<Record<EntryAnomalyKind, EntryRule>>> = {
  'name-mismatch': containerReadersDisagree,
  'method-mismatch': containerReadersDisagree,
  'size-mismatch': containerReadersDisagree,
  'hidden-entry': containerReadersDisagree,
  'flags-mismatch': containerHeaderMismatch,
  'crc-mismatch': containerDamagedEntry,
  'crc-wrong': containerDamagedEntry,
  'missing-entry': containerDamagedEntry,
  'encrypted-flag-on-plain-data': containerClaimsEncryption,
  'duplicate-name': containerDuplicateEntry,
  'duplicate-member': containerDuplicateEntry,
  'duplicate-name-folded': containerDuplicateEntryFolded,
  overlap: containerOverlappingEntries,
  'path-parent': containerEscapesFolder,
  'path-absolute': containerEscapesFolder,
  'path-drive': containerEscapesFolder,
  'path-unc': containerEscapesFolder,
  'path-nul': containerEscapesFolder,
  'path-control': containerMisleadingName,
  'path-bidi': containerMisleadingName,
  'link-escape': containerLinkEscapesFolder,
  'device-node': containerDeviceEntry,
  setuid: containerPrivilegedEntry,
  'inflation-ratio': containerInflatesEnormously,
};

/** Members that decide what a loader does: the program of a checkpoint, a configuration, a manifest. */
const DECIDES_LOADING = /\.(?:pkl|pickle|joblib|dill|npy|json|ya?ml|py|pyc|bin|h5|pb|onnx)$/i;

export const detector = {
  id: 'entry',
  consumes: ['container.entry'],

  judge(entry, context) {
    for (const anomaly of entry.anomalies) {
      const rule = ruleOf(entry, anomaly);
      if (rule === undefined) continue;
      context.report(rule, {
        evidence: {
          entry: shown(entry.name),
          detail: anomaly.detail,
          container: entry.container,
          oddity: anomaly.kind,
        },
        location: { offset: entry.offset },
        meaning: JSON.stringify([anomaly.kind, entry.name]),
      });
    }
  },
} satisfies Detector<'container.entry'>;

function ruleOf(entry: ContainerEntry, { kind }: EntryAnomaly): EntryRule | undefined {
  // Bytes above 7F are letters in the code pages of old archivers, and controls only where they are taken for Latin-1.
  if (kind === 'path-control' && ![entry, ...entry.views].some(({ name }) => /[\x00-\x1f\x7f]/.test(name)))
    return undefined;
  // Arrays of zeros are honest, and numpy says beforehand how much it will take.
  if (kind === 'inflation-ratio' && entry.name.endsWith('.npy')) return containerInflatesArray;
  // A tar is appended to on purpose, and every reader takes the last; a zip's readers differ.
  const isProgram = entry.container === 'zip' && entry.views.some((view) => DECIDES_LOADING.test(view.name));
  return kind === 'duplicate-name' && isProgram ? containerDuplicateProgram : RULE_OF[kind];
}

const MAX_SHOWN_CHARACTERS = 120;

/** A name as it may stand in a sentence: quoted, controls and marks of direction escaped. */
function shown(name: string): string {
  const cut = name.length > MAX_SHOWN_CHARACTERS ? `${name.slice(0, MAX_SHOWN_CHARACTERS)}...` : name;
  return JSON.stringify(cut).replace(
    /[\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
