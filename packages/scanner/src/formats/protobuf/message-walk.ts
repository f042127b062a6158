// Walks protobuf messages by their schemas and accounts for every byte: structure is explained, blobs are explained as opaque
// and long texts as values (and so searched), fields that no schema knows stay unexplained and are told. What a field means is
// the format's business, which listens.

import { LIMITS } from '../../limits.ts';
import type { FormatContext } from '../format.ts';
import { readText, type Span } from './scalar-fields.ts';
import { type FieldKind, fitsWireType, type MessageField, type MessageSchema } from './schema.ts';
import { readMessage, STOP, WIRE, type WireField, type WireProblem, WireSource } from './wire.ts';

/** Values from this size on are searched for payloads: the shortest pickle that calls something is longer. */
const OPAQUE_BYTES = 16;

/** Texts from this size on are searched for native programs, whose headers alone are longer. */
const SEARCHED_TEXT_BYTES = 128;

/** Unknown fields up to this size are a newer writer's; longer ones carry something. */
const UNKNOWN_FIELD_BYTES = 64;

/** Anomalies of one kind that are told one by one. */
const TOLD_ANOMALIES = 16;

/** How often time is looked at. */
const MESSAGES_PER_CLOCK = 2048;

/** What a listener returns for a message that it has walked itself. */
export const WALKED: unique symbol = Symbol('walked');

/**
 * Told each field of a message that its schema knows. For a field that holds a message: return WALKED where it was walked
 * here, or it is walked without a listener.
 */
export type FieldListener = (field: WireField) => unknown;

/** Listens to one message of a kind, wherever it stands. */
export interface MessageVisitor {
  readonly onField?: FieldListener;
  /** Called when the message was read, however it ended. */
  readonly onEnd?: () => void;
}

interface Frame {
  readonly name: string;
  readonly index: number;
  readonly counts: Map<string, number>;
}

/** One walk over one artifact. */
export class MessageWalk {
  readonly source: WireSource;
  readonly context: FormatContext;
  readonly #format: string;
  readonly #visitors = new Map<MessageSchema, () => MessageVisitor>();
  readonly #frames: Frame[] = [];
  readonly #told = new Map<string, number>();
  #at: number;
  #messages = 0;
  #isStopped = false;

  /**
   * @param format the id that anomalies bear
   * @param start where the first message begins
   */
  constructor(context: FormatContext, format: string, start = 0) {
    this.context = context;
    this.source = new WireSource(context.bytes);
    this.#format = format;
    this.#at = start;
  }

  /** True once time or the limit on fields has run out; a gap has said so. */
  get isStopped(): boolean {
    return this.#isStopped;
  }

  /** Path of the message that is walked: `graph/node[3]/attribute[0]`. */
  get place(): string {
    return this.#frames.map(({ name, index }) => (index < 0 ? name : `${name}[${index}]`)).join('/');
  }

  /** Has every message of a kind that is walked without a listener listened to by a visitor of its own. */
  visit(schema: MessageSchema, visitor: () => MessageVisitor): void {
    this.#visitors.set(schema, visitor);
  }

  /**
   * Walks the message in `span`.
   *
   * @param listener told each known field, in order
   */
  walk(schema: MessageSchema, span: Span, listener?: FieldListener): void {
    this.#enter({ name: schema.name, index: -1, counts: new Map() }, schema, span, listener);
  }

  /** Walks the message that `field` of the message at hand holds, by the schema that it has there. */
  walkField(schema: MessageSchema, field: WireField, listener?: FieldListener): void {
    const kind = schema.fields.get(field.number);
    if (kind === undefined || typeof kind === 'string') return;
    this.#enter(this.#frameOf(kind), kind.schema(), field, listener);
  }

  /** The field's text, cut at `maxBytes`. */
  text(field: Span, maxBytes: number = LIMITS.modelNameBytes.value): string {
    return readText(this.source, field, maxBytes);
  }

  /** Marks bytes of the message at hand as data that is searched and not read. Ranges come in order. */
  opaque(start: number, end: number): void {
    if (end - start < OPAQUE_BYTES || start < this.#at) return;
    this.context.explain(this.#at, start);
    this.context.explainOpaque(start, end);
    this.#at = end;
  }

  /** Leaves bytes unexplained. Ranges come in order. */
  unexplained(start: number, end: number): void {
    if (start < this.#at || end <= start) return;
    this.context.explain(this.#at, start);
    this.#at = end;
  }

  /** Ends the account: everything up to `end` that was not said to be anything else is structure. */
  finish(end: number): void {
    if (end > this.#at) this.context.explain(this.#at, end);
    this.#at = Math.max(this.#at, end);
  }

  /** States an anomaly at the message at hand; beyond a few of one kind they are left out. */
  anomaly(anomaly: string, detail: string, offset: number): void {
    const told = this.#told.get(anomaly) ?? 0;
    this.#told.set(anomaly, told + 1);
    if (told >= TOLD_ANOMALIES) return;
    this.context.emit({
      kind: 'format.anomaly',
      format: this.#format,
      anomaly,
      detail,
      offset,
      place: this.place,
    });
  }

  #frameOf({ name }: MessageField): Frame {
    const counts = this.#frames.at(-1)?.counts;
    const index = counts?.get(name) ?? 0;
    counts?.set(name, index + 1);
    return { name, index, counts: new Map() };
  }

  #enter(
    frame: Frame,
    schema: MessageSchema,
    { start, end }: Span,
    listener: FieldListener | undefined,
  ): void {
    if (this.#isStopped) return;
    if (this.#frames.length >= LIMITS.protobufDepth.value) {
      this.unexplained(start, end);
      this.#gap(
        'limit',
        start,
        `Messages at ${this.place.slice(0, 100)} nest deeper than the limit protobufDepth`,
      );
      return;
    }
    this.#messages += 1;
    if (this.#messages % MESSAGES_PER_CLOCK === 0 && this.context.budget.isOutOfTime()) {
      this.#stop('timeout', start, 'The time for this file was used up');
      return;
    }
    this.#frames.push(frame);
    const visitor = listener === undefined ? this.#visitors.get(schema)?.() : undefined;
    const onField = listener ?? visitor?.onField;
    const { problem } = readMessage(this.source, start, end, (field) => {
      this.#take(schema, field, onField);
      return this.#isStopped ? STOP : undefined;
    });
    if (problem !== undefined) this.#tellProblem(schema, problem, end, onField);
    visitor?.onEnd?.();
    this.#frames.pop();
  }

  #take(schema: MessageSchema, field: WireField, listener: FieldListener | undefined): void {
    const kind = schema.fields.get(field.number);
    if (kind === undefined || !fitsWireType(kind, field.wireType)) {
      this.#takeUnknown(schema, field);
      return;
    }
    const answer = listener?.(field);
    if (answer === WALKED) return;
    if (typeof kind !== 'string') this.#enter(this.#frameOf(kind), kind.schema(), field, undefined);
    else this.#account(kind, field);
  }

  #account(kind: FieldKind, { wireType, start, end }: WireField): void {
    if (wireType !== WIRE.bytes) return;
    if (kind !== 'text') this.opaque(start, end);
    // A text may honestly begin as a script does: it is searched for native programs alone.
    else if (end - start >= SEARCHED_TEXT_BYTES) this.context.explainValue(start, end);
  }

  #takeUnknown(schema: MessageSchema, { number, start, end }: WireField): void {
    if (end - start <= UNKNOWN_FIELD_BYTES) return;
    this.unexplained(start, end);
    this.anomaly(
      'unknown-field',
      `field ${number} of ${schema.name} is not in its schema and holds ${end - start} bytes`,
      start,
    );
  }

  #tellProblem(
    schema: MessageSchema,
    problem: WireProblem,
    end: number,
    listener: FieldListener | undefined,
  ): void {
    const { kind, offset, detail } = problem;
    if (kind === 'too-many-fields') {
      this.#stop('limit', offset, 'The file has more fields than the limit protobufFields allows');
      return;
    }
    const limit = Math.min(end, this.context.bytes.sizeBytes);
    // A length that reaches past the end: what is there is read all the same.
    if (kind === 'length-past-end') this.#takeCut(schema, offset, limit, listener);
    else this.unexplained(offset, limit);
    const isCut =
      (kind === 'truncated' || kind === 'length-past-end') && limit >= this.context.bytes.sizeBytes;
    this.#gap(
      isCut ? 'truncated' : 'malformed',
      offset,
      `The message ${this.place.slice(0, 200)} is no whole protobuf: ${detail}`,
    );
  }

  #takeCut(schema: MessageSchema, offset: number, limit: number, listener: FieldListener | undefined): void {
    const { window } = this.source;
    if (!window.readVarint(offset, limit)) return;
    const number = Math.floor(Number(window.varint) / 8);
    const tagEnd = window.varintEnd;
    if (!window.readVarint(tagEnd, limit)) return;
    const start = window.varintEnd;
    const kind = schema.fields.get(number);
    if (kind === undefined || start >= limit) {
      this.unexplained(start, limit);
      return;
    }
    this.#take(
      schema,
      { number, wireType: WIRE.bytes, at: offset, start, end: limit, value: 0 },
      typeof kind === 'string' ? undefined : listener,
    );
  }

  #stop(kind: 'limit' | 'timeout', offset: number, reason: string): void {
    this.#gap(kind, offset, reason);
    this.unexplained(offset, this.context.bytes.sizeBytes);
    this.#isStopped = true;
  }

  #gap(kind: 'limit' | 'timeout' | 'malformed' | 'truncated', offset: number, reason: string): void {
    const told = this.#told.get(`gap:${kind}`) ?? 0;
    this.#told.set(`gap:${kind}`, told + 1);
    if (told >= TOLD_ANOMALIES) return;
    this.context.gap({
      kind,
      reason: `${reason} (offset ${offset}).`,
      consequence: 'What stands behind it was only searched for payloads.',
      location: { offset },
    });
  }
}
