// How schemas for text format are written down: the fields of a message as one text.

import type { FieldType } from './text-to-wire.ts';

/** `name number type` triples of one message. */
export function fields(text: string): Readonly<Record<string, readonly [number, FieldType]>> {
  const parsed = text
    .trim()
    .split(/\s*,\s*/)
    .map((field) => {
      const [name = '', number = '', type = ''] = field.split(/\s+/);
      return [name, [Number(number), type]] as const;
    });
  return Object.fromEntries(parsed);
}
