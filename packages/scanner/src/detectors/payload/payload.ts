// Judges what was found where no format explains the bytes: programs, archives, pickles.

import { NATIVE_PAYLOADS, type PayloadFact, type PayloadKind } from '@sentrascan/contract';
import {
  nameClaims,
  payloadCarriesScript,
  payloadHidesArchive,
  payloadHidesBytecode,
  payloadHidesCompressedData,
  payloadHidesJavaObjects,
  payloadHidesPickle,
  payloadHidesProgram,
  payloadProgramFile,
} from '@sentrascan/rules';
import type { Detector, DetectorContext } from '../detector.ts';
import { lastName } from '../last-name.ts';

type PayloadRule = typeof payloadHidesArchive;

const RULE_OF: Readonly<Record<PayloadKind, PayloadRule>> = {
  elf: payloadHidesProgram,
  pe: payloadHidesProgram,
  'mach-o': payloadHidesProgram,
  'mach-o-fat': payloadHidesProgram,
  dex: payloadHidesProgram,
  pyc: payloadHidesProgram,
  lnk: payloadHidesProgram,
  script: payloadHidesProgram,
  wasm: payloadHidesProgram,
  'java-class': payloadHidesBytecode,
  zip: payloadHidesArchive,
  tar: payloadHidesArchive,
  gzip: payloadHidesArchive,
  bzip2: payloadHidesArchive,
  xz: payloadHidesArchive,
  zstd: payloadHidesArchive,
  '7z': payloadHidesArchive,
  rar: payloadHidesArchive,
  ole: payloadHidesArchive,
  'java-stream': payloadHidesJavaObjects,
  pickle: payloadHidesPickle,
};

const STREAMS: ReadonlySet<PayloadKind> = new Set(['gzip', 'bzip2', 'xz', 'zstd']);

/** Whole files of these kinds under these names are what they say: no finding, as long as no model carries them. */
const OWN_NAMES: Readonly<Partial<Record<PayloadKind, RegExp>>> = {
  'java-class': /\.class$/i,
  wasm: /\.wasm$/i,
  dex: /\.dex$/i,
  pyc: /\.py[co]$/i,
  ole: /\.(?:doc|xls|ppt|msg|msi|db)$/i,
  lnk: /\.lnk$/i,
};

const PLACES: Readonly<Record<PayloadFact['where'], string>> = {
  prefix: 'before what the format explains',
  between: 'between what the format explains',
  tail: 'after what the format explains',
  opaque: 'inside opaque data',
  text: 'a text from its first line',
  comment: 'in the comment of the archive',
  whole: 'the whole of it',
  value: 'inside a pickled value',
};

export const detector = {
  id: 'payload',
  consumes: ['payload'],

  judge(fact, context) {
    const rule = ruleOf(fact, context);
    if (rule === undefined) return;
    context.report(rule, {
      evidence: {
        what: capitalised(fact.detail),
        offset: fact.offset,
        where: PLACES[fact.where],
        payload: fact.payload,
      },
      location: {
        offset: fact.offset,
        ...(fact.lengthBytes === undefined ? {} : { lengthBytes: fact.lengthBytes }),
      },
    });
  },
} satisfies Detector<'payload'>;

/** Names that promise text: what is a script under them is shown or edited, not loaded. */
const TEXTUAL = /\.(?:json|jsonl|txt|md|rst|csv|tsv|ya?ml|toml|ini|cfg|conf|xml|html?|css|svg|log|pbtxt)$/i;

/** How the search tells of source without a first line of its own. */
const BY_ITS_CALLS = 'by its calls';

/** A text that is a script: ordinary among files, out of place where a model or its name promises data. */
function ruleOfText(detail: string, { artifact, role }: DetectorContext): PayloadRule | undefined {
  if (role !== undefined && role.carrier !== 'unexplained' && role.part !== 'whole') {
    if (role.part === 'code') return undefined;
    const isData = role.part === 'pickle' || role.part === 'tensor-data';
    return isData || nameClaims(lastName(artifact), 'model') ? payloadHidesProgram : payloadCarriesScript;
  }
  const name = lastName(artifact);
  if (TEXTUAL.test(name)) return undefined;
  // Python's own path files share the extension of checkpoints, and may begin with an import.
  if (/\.pth$/i.test(name) && detail.startsWith('Python')) return undefined;
  return nameClaims(name, 'model') || nameClaims(name, 'safe-model') || nameClaims(name, 'data')
    ? payloadHidesProgram
    : undefined;
}

function ruleOf(
  { payload, offset, where, detail }: PayloadFact,
  context: DetectorContext,
): PayloadRule | undefined {
  if (where === 'text') return ruleOfText(detail, context);
  if (where === 'comment' && payload === 'script') return payloadCarriesScript;
  // Text among values, which only its calls tell for source: nothing runs it by itself.
  if (where === 'opaque' && payload === 'script' && detail.includes(BY_ITS_CALLS))
    return payloadCarriesScript;
  // Where a model format carries it, no name makes a program honest.
  const isCarried =
    context.role !== undefined && context.role.carrier !== 'unexplained' && context.role.part !== 'whole';
  const name = lastName(context.artifact);
  // Static libraries are rows of programs.
  if (where === 'whole' && !isCarried && NATIVE_PAYLOADS.has(payload) && /\.(?:a|lib)$/i.test(name))
    return payloadProgramFile;
  if (where === 'whole' && offset === 0 && !isCarried) {
    if (NATIVE_PAYLOADS.has(payload) && nameClaims(name, 'program')) return payloadProgramFile;
    if (OWN_NAMES[payload]?.test(name) === true) return undefined;
  }
  if (where === 'opaque' && STREAMS.has(payload)) return payloadHidesCompressedData;
  return RULE_OF[payload];
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
