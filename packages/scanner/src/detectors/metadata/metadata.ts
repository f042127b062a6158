// Judges free text beside a model: commands and source where a description belongs, and payloads in disguise.

import { metadataHoldsCode, metadataHoldsPayload, metadataHoldsProgram } from '@sentrascan/rules';
import type { Detector } from '../detector.ts';
import { shownText } from '../shown-text.ts';
import { findCommand, findCommandInName } from './find-command.ts';

/** Payloads that run by themselves. */
const PROGRAMS: ReadonlySet<string> = new Set([
  'elf',
  'pe',
  'mach-o',
  'mach-o-fat',
  'script',
  'dex',
  'wasm',
  'pyc',
  'lnk',
]);

export const detector = {
  id: 'metadata',
  consumes: ['metadata'],

  judge({ format, key, value, place, offset, decoded }, context) {
    const shared = {
      ...(offset === undefined ? {} : { location: { offset } }),
      meaning: JSON.stringify([format, key]),
    };
    const named = { format, key: JSON.stringify(shownText(key, 80)), place: shownText(place) };
    if (decoded !== undefined) {
      const rule = PROGRAMS.has(decoded.payload) ? metadataHoldsProgram : metadataHoldsPayload;
      context.report(rule, {
        evidence: { ...named, encoding: decoded.encoding, what: decoded.detail },
        ...shared,
      });
      return;
    }
    const command = findCommand(value) ?? findCommandInName(key);
    if (command === undefined) return;
    context.report(metadataHoldsCode, {
      evidence: { ...named, what: command.what, excerpt: JSON.stringify(shownText(command.excerpt, 100)) },
      ...shared,
    });
  },
} satisfies Detector<'metadata'>;
