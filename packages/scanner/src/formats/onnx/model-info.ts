// What a person wants to know of an ONNX model, as facts.

import type { ModelProperty } from '@sentrascan/contract';
import { LIMITS } from '../../limits.ts';
import type { FormatContext } from '../format.ts';
import type { MessageWalk } from '../protobuf/message-walk.ts';
import { asNumber, type Span } from '../protobuf/scalar-fields.ts';
import { readMessage } from '../protobuf/wire.ts';
import type { TensorTally } from './walk-tensor.ts';

/** Inputs, outputs and element types that are told. */
const TOLD_NAMES = 32;

/** Collected while the model is walked. */
export interface ModelInfo {
  producer?: string;
  producerVersion?: string;
  readonly texts: (readonly [ModelProperty, string])[];
  readonly opsets: string[];
  readonly inputs: string[];
  readonly outputs: string[];
}

/** The same, as a walk comes by it; of each property the first few. */
export class CollectedInfo implements ModelInfo {
  producer = '';
  producerVersion = '';
  readonly texts: (readonly [ModelProperty, string])[] = [];
  readonly opsets: string[] = [];
  readonly inputs: string[] = [];
  readonly outputs: string[] = [];

  /** A property of the model as a whole. */
  add(property: ModelProperty, value: string): void {
    if (this.texts.length < TOLD_NAMES) this.texts.push([property, value]);
  }

  /** An OperatorSetIdProto. */
  addOpset(walk: MessageWalk, { start, end }: Span): void {
    let domain = '';
    let version = 0;
    readMessage(walk.source, start, end, (field) => {
      if (field.number === 1) domain = walk.text(field);
      if (field.number === 2) version = asNumber(field.value);
    });
    if (this.opsets.length < TOLD_NAMES) this.opsets.push(`${domain === '' ? 'ai.onnx' : domain} ${version}`);
  }

  /** The ValueInfoProto of an input or an output. */
  addName(list: 'inputs' | 'outputs', walk: MessageWalk, { start, end }: Span): void {
    if (this[list].length >= TOLD_NAMES) return;
    readMessage(walk.source, start, end, (field) => {
      if (field.number === 1) this[list].push(walk.text(field));
    });
  }
}

/** States it. */
export function tellModelInfo(
  context: FormatContext,
  info: ModelInfo,
  { tensors, parameters, dtypes }: Pick<TensorTally, 'tensors' | 'parameters' | 'dtypes'>,
): void {
  const say = (property: ModelProperty, value: string) => {
    if (value !== '')
      context.emit({ kind: 'model.info', property, value: value.slice(0, LIMITS.modelNameBytes.value) });
  };
  say('framework', 'ONNX');
  for (const [property, value] of info.texts.slice(0, TOLD_NAMES)) say(property, value);
  say('producer', `${info.producer ?? ''} ${info.producerVersion ?? ''}`.trim());
  for (const opset of info.opsets.slice(0, TOLD_NAMES)) say('opset', opset);
  for (const name of info.inputs.slice(0, TOLD_NAMES)) say('inputs', name);
  for (const name of info.outputs.slice(0, TOLD_NAMES)) say('outputs', name);
  say('tensors', `${tensors}`);
  say('parameters', `${parameters}`);
  const types = [...dtypes].sort((a, b) => b[1] - a[1]).map(([dtype, count]) => `${dtype} (${count})`);
  say('dtypes', types.slice(0, TOLD_NAMES).join(', '));
}
