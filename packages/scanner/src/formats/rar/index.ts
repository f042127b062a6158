// RAR: recognised and told, not read. Its decoder is under a licence that forbids what a free scanner needs.

import type { Format, FormatContext, Probe } from '../format.ts';

/** `Rar!\x1a\x07`, then `\x00` (versions 1.5 to 4) or `\x01\x00` (version 5). */
const SIGNATURE = [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07];

export const format: Format = {
  id: 'rar',
  title: 'RAR archive',
  extensions: ['.rar'],

  identify(probe: Probe) {
    if (!SIGNATURE.every((byte, i) => probe.head[i] === byte)) return undefined;
    const version = probe.head[6];
    return version === 0 || version === 1 ? 'certain' : undefined;
  },

  walk(context: FormatContext) {
    const version = context.bytes.read(6, 1)[0] === 1 ? 5 : 4;
    context.explain(0, Math.min(version === 5 ? 8 : 7, context.bytes.sizeBytes));
    context.explainOpaque(0, context.bytes.sizeBytes);
    context.gap({
      kind: 'unsupported',
      reason: `A RAR archive (version ${version}): its members are neither listed nor unpacked.`,
      consequence: 'Nothing inside was scanned; the packed bytes were searched for payloads.',
    });
  },
};
