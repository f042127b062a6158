// Schemas of protobuf messages as tables: which fields a message has and what each holds. Data only; `message-walk.ts`
// walks by them.

/**
 * What a field holds: `number` (varint or fixed, one a field), `numbers` (repeated, packed or not), `text`, `blob` (bytes
 * nobody reads), or another message.
 */
export type FieldKind = 'number' | 'numbers' | 'text' | 'blob' | MessageField;

/** A field that holds a message. The schema is asked for late, because messages contain each other. */
export interface MessageField {
  readonly name: string;
  readonly schema: () => MessageSchema;
}

/** The fields of one message by number. */
export interface MessageSchema {
  readonly name: string;
  readonly fields: ReadonlyMap<number, FieldKind>;
}

/** The numbers of fields by what they hold, and the fields that are messages. */
export interface SchemaPlan {
  readonly number?: readonly number[];
  readonly numbers?: readonly number[];
  readonly text?: readonly number[];
  readonly blob?: readonly number[];
  readonly messages?: Readonly<Record<number, readonly [name: string, schema: () => MessageSchema]>>;
}

/**
 * Declares a message.
 *
 * @param name as its schema writes it
 */
export function messageSchema(name: string, plan: SchemaPlan): MessageSchema {
  const fields = new Map<number, FieldKind>();
  for (const kind of ['number', 'numbers', 'text', 'blob'] as const)
    for (const number of plan[kind] ?? []) fields.set(number, kind);
  for (const [number, [field, schema]] of Object.entries(plan.messages ?? {}))
    fields.set(Number(number), { name: field, schema });
  return { name, fields };
}

/** Whether a message has that field, and writes it like that. */
export function hasField(
  schema: MessageSchema,
  { number, wireType }: { readonly number: number; readonly wireType: number },
): boolean {
  const kind = schema.fields.get(number);
  return kind !== undefined && fitsWireType(kind, wireType);
}

/** Bytes that the fields of a message may have on the wire, by what they hold. */
export function fitsWireType(kind: FieldKind, wireType: number): boolean {
  const isDelimited = wireType === 2;
  if (kind === 'number') return wireType === 0 || wireType === 1 || wireType === 5;
  if (kind === 'numbers') return isDelimited || wireType === 0 || wireType === 1 || wireType === 5;
  return isDelimited;
}
