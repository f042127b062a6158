// PaddlePaddle programs (`.pdmodel`, `__model__`): a ProgramDesc of blocks of operations. Since version 3 programs are JSON,
// which `pir-dialect.ts` reads.

import type { NamedString } from '@sentrascan/contract';
import type { Certainty, Format, FormatContext, Probe } from '../format.ts';
import { MetadataFacts } from '../metadata-facts.ts';
import { OperationTally } from '../operation-tally.ts';
import { MessageWalk, WALKED } from '../protobuf/message-walk.ts';
import { hasField } from '../protobuf/schema.ts';
import { readMessage, STOP, type WireField, WireSource } from '../protobuf/wire.ts';
import { ATTRIBUTE_TEXTS, isFreeText, NOT_TOLD } from './attribute-texts.ts';
import { BLOCK, OPERATION, PROGRAM } from './schema.ts';

/** Fields looked at to recognise a program. */
const PROBED_FIELDS = 2000;
const PROBED_JUMPS = 48;

/** Controls but for line breaks, and what stands for bytes that are no UTF-8. */
const NO_TEXT = /(?![\t\n\r])\p{Cc}|\uFFFD/u;

export const format: Format = {
  id: 'paddle-program',
  title: 'PaddlePaddle program',
  extensions: ['.pdmodel'],

  identify({ bytes, head }: Probe) {
    if ((head[0] ?? 0) < 0x08) return undefined;
    return recogniseProgram(new WireSource(bytes, PROBED_FIELDS), bytes.sizeBytes);
  },

  walk(context: FormatContext) {
    new ProgramWalk(context).run();
  },
};

class ProgramWalk {
  readonly #walk: MessageWalk;
  readonly #operations = new OperationTally('paddle');
  readonly #texts: MetadataFacts;
  #variables = 0;

  constructor(context: FormatContext) {
    this.#walk = new MessageWalk(context, 'paddle');
    this.#texts = new MetadataFacts(context, 'paddle');
  }

  run(): void {
    const walk = this.#walk;
    const { context } = walk;
    const { sizeBytes } = context.bytes;
    let version = '';
    walk.walk(PROGRAM, { start: 0, end: sizeBytes }, (field) => {
      if (field.number === 4) version = versionOf(walk.source, field);
      if (field.number !== 1) return undefined;
      walk.walkField(PROGRAM, field, (inner) => {
        if (inner.number === 3) this.#variables += 1;
        return inner.number === 4 ? this.#operation(inner) : undefined;
      });
      return WALKED;
    });
    walk.finish(sizeBytes);
    this.#operations.emit(context);
    context.emit({ kind: 'model.info', property: 'framework', value: 'PaddlePaddle' });
    if (version !== '') context.emit({ kind: 'model.info', property: 'framework-version', value: version });
    context.emit({ kind: 'model.info', property: 'tensors', value: `${this.#variables}` });
  }

  #operation(field: WireField): typeof WALKED {
    const walk = this.#walk;
    const types: string[] = [];
    const strings: NamedString[] = [];
    let place = '';
    walk.walkField(BLOCK, field, (inner) => {
      if (place === '') place = walk.place;
      if (inner.number === 3) types.push(walk.text(inner));
      if (inner.number !== 4) return undefined;
      let name = '';
      const values: string[] = [];
      walk.walkField(OPERATION, inner, (part) => {
        if (part.number === 1) name = walk.text(part);
        const isText = part.number === 5 || part.number === 8;
        if (!isText || part.end <= part.start) return undefined;
        const value = walk.text(part);
        if (values.length < ATTRIBUTE_TEXTS) values.push(value);
        // What is no text is searched as what it is.
        if (NO_TEXT.test(value)) walk.opaque(part.start, part.end);
        return undefined;
      });
      if (NOT_TOLD.has(name)) return WALKED;
      for (const value of values) {
        strings.push({ name, value });
        if (isFreeText(name, value))
          this.#texts.add({ key: name.slice(0, 100), value, place, offset: inner.at });
      }
      return WALKED;
    });
    for (const op of types)
      this.#operations.add({ op, domain: '', place: () => place, strings, offset: field.at });
    return WALKED;
  }
}

/** The version is written as 2006001 for 2.6.1. */
function versionOf(source: WireSource, { start, end }: WireField): string {
  let version = 0;
  readMessage(source, start, end, (field) => {
    if (field.number === 1) version = Number(field.value);
  });
  if (version <= 0 || version > 1e9) return '';
  return `${Math.floor(version / 1e6)}.${Math.floor(version / 1e3) % 1000}.${version % 1000}`;
}

/** A program has blocks, each with its index and its parent. Loaders step over fields that they do not know. */
function recogniseProgram(source: WireSource, end: number): Certainty | undefined {
  let fits = true;
  let hasBlock = false;
  let count = 0;
  const { problem } = readMessage(source, 0, end, (field) => {
    if (field.number === 1 && hasField(PROGRAM, field)) {
      fits = isBlock(source, field, end);
      hasBlock = true;
    }
    return !fits || ++count > PROBED_JUMPS ? STOP : undefined;
  });
  if (problem?.kind === 'length-past-end' && !hasBlock)
    return isCutBlock(source, end) ? 'certain' : undefined;
  if (!fits || !hasBlock) return undefined;
  return problem === undefined ? 'certain' : 'probable';
}

/** The first block of a program that is cut short. */
function isCutBlock(source: WireSource, end: number): boolean {
  if (!source.window.readVarint(1, end)) return false;
  return isBlock(source, { start: source.window.varintEnd, end }, end);
}

function isBlock(source: WireSource, span: { start: number; end: number }, fileEnd: number): boolean {
  let fits = true;
  let hasIndex = false;
  let hasParent = false;
  let count = 0;
  const { problem } = readMessage(source, span.start, span.end, (field) => {
    fits = hasField(BLOCK, field);
    hasIndex ||= field.number === 1;
    hasParent ||= field.number === 2;
    return !fits || ++count >= 4 ? STOP : undefined;
  });
  const isWhole = problem === undefined || (problem.kind === 'length-past-end' && span.end === fileEnd);
  return fits && hasIndex && hasParent && isWhole;
}
