// RKNN: models compiled for the processors of Rockchip. A container of a compiled program and a description as JSON, or the
// program alone (a flatbuffer with RKNN at 4, or VPMN). The program is not described anywhere and is searched.
//
//   `RKNN` 0 | u64 version | u64 size | (40 bytes, from version 2 on) | program | u64 size | JSON

import { beginsWith } from '../../bytes/begins-with.ts';
import { u64le } from '../../bytes/integers.ts';
import { FlatBuffer } from '../flatbuffers/table.ts';
import type { Format, FormatContext, Probe } from '../format.ts';
import { tellJsonTexts } from '../json-texts.ts';

const MAGIC = 'RKNN';
const ENCRYPTED = 'CYPTRKNN';
const OPENVX = 'VPMN';
const HEADER_BYTES = 24;

/** Between header and program, from version 2 on. */
const CHECKSUM_BYTES = 40;
const FIRST_VERSION_WITH_CHECKSUM = 2;

/** Versions of the older toolkit have this bit, and count anew. */
const OLD_TOOLKIT = 0x1000;

export const format: Format = {
  id: 'rknn',
  title: 'RKNN model',
  extensions: ['.rknn'],

  identify({ head, bytes, sizeBytes }: Probe) {
    if (sizeBytes < HEADER_BYTES) return undefined;
    if (beginsWith(head, ENCRYPTED)) return 'certain';
    if (beginsWith(head, MAGIC) && u64le(head, 8) < 2 * OLD_TOOLKIT) return 'certain';
    if (beginsWith(head, OPENVX) && (head[5] ?? 0) === 0 && (head[7] ?? 0) === 0) return 'probable';
    return beginsWith(head, MAGIC, 4) && new FlatBuffer(bytes).root() !== undefined ? 'certain' : undefined;
  },

  walk(context: FormatContext) {
    const { bytes } = context;
    const head = bytes.read(0, HEADER_BYTES);
    context.emit({ kind: 'model.info', property: 'framework', value: 'RKNN' });
    if (beginsWith(head, ENCRYPTED)) {
      context.gap({
        kind: 'encrypted',
        reason: 'The model is encrypted.',
        consequence: 'It was only searched for payloads.',
      });
      return;
    }
    if (!beginsWith(head, MAGIC)) {
      context.explainOpaque(0, bytes.sizeBytes);
      return;
    }
    walkContainer(context, head);
  },
};

function walkContainer(context: FormatContext, head: Uint8Array): void {
  const { bytes } = context;
  const { sizeBytes } = bytes;
  const version = u64le(head, 8);
  const programBytes = u64le(head, 16);
  context.emit({ kind: 'model.info', property: 'format-version', value: `${version}` });
  const hasChecksum = version % OLD_TOOLKIT >= FIRST_VERSION_WITH_CHECKSUM && programBytes > 0;
  const programAt = HEADER_BYTES + (hasChecksum ? CHECKSUM_BYTES : 0);
  const programEnd = programAt + programBytes;
  if (programEnd > sizeBytes) {
    context.explainOpaque(0, sizeBytes);
    context.gap({
      kind: 'truncated',
      reason: `The header promises a program of ${programBytes} bytes, and ${Math.max(0, sizeBytes - programAt)} are there.`,
      consequence: 'What is there was only searched for payloads.',
      location: { offset: programAt },
    });
    return;
  }
  context.explain(0, HEADER_BYTES);
  context.explainOpaque(HEADER_BYTES, programEnd);
  if (programEnd + 8 > sizeBytes) return;
  const jsonBytes = u64le(bytes.read(programEnd, 8), 0);
  const jsonAt = programEnd + 8;
  if (jsonAt + jsonBytes > sizeBytes || jsonBytes === 0) {
    // Containers of other versions; whatever it is, it is data.
    context.explainOpaque(programEnd, sizeBytes);
    return;
  }
  context.explain(programEnd, jsonAt);
  tellJsonTexts(context, bytes.slice(jsonAt, jsonAt + jsonBytes), 'rknn');
  context.child('description.json', bytes.slice(jsonAt, jsonAt + jsonBytes), {
    carrier: 'rknn',
    part: 'text',
  });
  context.explainOpaque(jsonAt + jsonBytes, sizeBytes);
}
