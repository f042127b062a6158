// The plugins of this version: what the generated registries list.

import { lookupCallable, RULES_DIGEST } from '@sentrascan/rules';
import { mayTell } from '../detectors/code/telling-words.ts';
import { DETECTORS } from '../detectors/detectors.generated.ts';
import { DIALECTS } from '../formats/dialects.generated.ts';
import { FORMATS } from '../formats/formats.generated.ts';
import { LAYOUTS } from '../formats/layouts.generated.ts';
import { hashAndSearch } from './hash-and-search.ts';
import type { Plugins } from './plugins.ts';

export const DEFAULT_PLUGINS: Plugins = {
  formats: FORMATS,
  layouts: LAYOUTS,
  dialects: DIALECTS,
  detectors: DETECTORS,
  hashAndSweep: hashAndSearch,
  mayTell,
  knowledgeOf: lookupCallable,
  rulesDigest: RULES_DIGEST,
};
