// For its effect: the library's first import, so that an older Node.js gets one clear error and no half-loaded scanner.

import { tooOldNode } from './required-node.ts';

const refusal = tooOldNode();
if (refusal !== undefined) throw new Error(refusal);
