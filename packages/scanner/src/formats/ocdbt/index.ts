// Manifests and tree nodes of OCDBT, the key-value store that Orbax checkpoints are written in (TensorStore,
// kvstore/ocdbt/format): a magic, a length, a version, a body that may be compressed, a checksum. The envelope is checked; the
// body is searched.
//
// Anomalies: length-mismatch.

import { beginsWith } from '../../bytes/begins-with.ts';
import { u64le } from '../../bytes/integers.ts';
import type { Format, FormatContext, Probe } from '../format.ts';

const MANIFEST = '\x0c\xdb\x3a\x2a';
const TREE_NODE = '\x0c\xdb\x20\xde';
const VERSION_NODE = '\x0c\xdb\x1c\xe0';
/** Magic and length. */
const ENVELOPE_BYTES = 12;

export const format: Format = {
  id: 'ocdbt',
  title: 'OCDBT manifest or node',
  extensions: ['.ocdbt'],

  identify({ head }: Probe) {
    return [MANIFEST, TREE_NODE, VERSION_NODE].some((magic) => beginsWith(head, magic))
      ? 'certain'
      : undefined;
  },

  walk(context: FormatContext) {
    const { sizeBytes } = context.bytes;
    const claimed = u64le(context.bytes.read(4, 8), 0);
    context.explain(0, Math.min(ENVELOPE_BYTES, sizeBytes));
    context.explainOpaque(ENVELOPE_BYTES, Math.min(claimed, sizeBytes));
    if (claimed > sizeBytes || sizeBytes < ENVELOPE_BYTES) {
      context.gap({
        kind: 'truncated',
        reason: `It should have ${claimed} bytes, and has ${sizeBytes}.`,
        consequence: 'What is missing was not searched.',
      });
    } else if (claimed < sizeBytes) {
      context.emit({
        kind: 'format.anomaly',
        format: 'ocdbt',
        anomaly: 'length-mismatch',
        detail: `it should have ${claimed} bytes, and has ${sizeBytes}`,
        offset: claimed,
      });
    }
  },
};
