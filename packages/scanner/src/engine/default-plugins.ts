// The plugins of this version: what the generated registries list.

import { createHash } from 'node:crypto';
import { CALLABLES, lookupCallable, RULES } from '@sentrascan/rules';
import { DETECTORS } from '../detectors/detectors.generated.ts';
import { FORMATS } from '../formats/formats.generated.ts';
import { LAYOUTS } from '../formats/layouts.generated.ts';
import { canonicalJson } from './fingerprint.ts';
import { hashAndSearch } from './hash-and-search.ts';
import type { Plugins } from './plugins.ts';

export const DEFAULT_PLUGINS: Plugins = {
  formats: FORMATS,
  layouts: LAYOUTS,
  detectors: DETECTORS,
  hashAndSweep: hashAndSearch,
  knowledgeOf: lookupCallable,
  // A getter: threads never ask, and the report asks once.
  get rulesDigest() {
    return digestOf([RULES, CALLABLES]);
  },
};

/** Names a catalogue and its knowledge: equal content, equal digest, whatever the order of keys. */
export function digestOf(knowledge: unknown): string {
  return `sha256:${createHash('sha256').update(canonicalJson(knowledge)).digest('hex')}`;
}
