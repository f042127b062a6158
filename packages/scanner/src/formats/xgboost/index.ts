// XGBoost models that are no text: UBJSON, and the binary form of releases before 2.0, also in base64. Those in JSON are a
// dialect of JSON. Source of truth: XGBoost, src/common/json.cc and src/learner.cc.

import { beginsWith } from '../../bytes/begins-with.ts';
import { MemoryAccess } from '../../bytes/random-access.ts';
import { LIMITS } from '../../limits.ts';
import type { Certainty, Format, FormatContext, Probe } from '../format.ts';
import { isZeroed } from '../zero-bytes.ts';
import { binaryModelAt, walkBinaryModel } from './read-binary.ts';
import { opensUbjson, readUbjson } from './read-ubjson.ts';
import { isXgboostModel, walkXgboostModel } from './walk-model.ts';

const HEAD_BYTES = 4096;
const BASE64_MAGIC = 'bs64\t';

export const format: Format = {
  id: 'xgboost',
  title: 'XGBoost model',
  extensions: ['.ubj', '.xgb'],

  identify({ head }: Probe): Certainty | undefined {
    if (beginsWith(head, BASE64_MAGIC)) return 'certain';
    if (opensUbjson(head)) return 'certain';
    return binaryModelAt(head) === undefined ? undefined : 'certain';
  },

  walk(context: FormatContext): void {
    const head = context.bytes.read(0, HEAD_BYTES);
    if (beginsWith(head, BASE64_MAGIC)) {
      walkBase64(context);
      return;
    }
    const start = binaryModelAt(head);
    const end = start === undefined ? walkUbjson(context) : walkBinaryModel(context, start);
    if (start !== undefined) context.explain(0, end);
    tellTail(context, end);
  },
};

function walkUbjson(context: FormatContext): number {
  const { root, end, rows, problem } = readUbjson(context.bytes);
  let at = 0;
  for (const [from, to] of rows) {
    if (to - from < 256) continue;
    context.explain(at, from);
    context.explainOpaque(from, to);
    at = to;
  }
  context.explain(at, end);
  if (problem?.isLie === true)
    context.emit({
      kind: 'format.anomaly',
      format: 'xgboost',
      anomaly: 'size-beyond-file',
      detail: problem.reason,
      offset: end,
    });
  if (problem !== undefined) {
    context.gap({
      kind: problem.kind,
      reason: `The UBJSON was read up to offset ${end}: ${problem.reason}.`,
      consequence: 'What follows was only searched for payloads.',
      location: { offset: end, lengthBytes: context.bytes.sizeBytes - end },
    });
  }
  // What is kept of a running model holds the model.
  for (const model of [root, root?.get('Model')])
    if (model !== undefined && isXgboostModel(model)) walkXgboostModel(model, context);
  // What broke off is a gap already: it has no end that something could follow.
  return problem === undefined ? end : context.bytes.sizeBytes;
}

function walkBase64(context: FormatContext): void {
  const { sizeBytes } = context.bytes;
  if (sizeBytes > LIMITS.structuredTextBytes.value) {
    context.gap({
      kind: 'limit',
      reason: `The model in base64 is longer than the limit structuredTextBytes (${LIMITS.structuredTextBytes.value}).`,
      consequence: 'It was not decoded.',
    });
    return;
  }
  const parts: Uint8Array[] = [];
  for (let at = BASE64_MAGIC.length; at < sizeBytes; ) {
    const chunk = context.bytes.read(at, LIMITS.textChunkBytes.value);
    if (chunk.length === 0) break;
    parts.push(chunk);
    at += chunk.length;
  }
  const text = Buffer.concat(parts).toString('latin1');
  context.explain(0, sizeBytes);
  if (!/^[A-Za-z0-9+/=\s]*$/.test(text))
    context.gap({
      kind: 'malformed',
      reason: 'The model in base64 holds characters that are none of base64.',
      consequence: 'What is behind them was not decoded.',
    });
  context.child('model.xgb', new MemoryAccess(Buffer.from(text, 'base64')));
}

/** Loaders stop after the model. */
function tellTail(context: FormatContext, end: number): void {
  const { sizeBytes } = context.bytes;
  if (end >= sizeBytes) return;
  context.emit({
    kind: 'format.anomaly',
    format: 'xgboost',
    anomaly: isZeroed(context.bytes, end, sizeBytes) ? 'trailing-zeros' : 'trailing-bytes',
    detail: `${sizeBytes - end} bytes follow the model`,
    offset: end,
  });
}
