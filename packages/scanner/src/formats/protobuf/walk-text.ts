// Walks a message in protobuf text format: turned into the binary it stands for, which is then scanned as such.

import { MemoryAccess } from '../../bytes/random-access.ts';
import type { FormatContext } from '../format.ts';
import { type TextSchema, textToWire } from './text-to-wire.ts';

/**
 * Hands the binary of a text to the engine as a child.
 *
 * @param plan `message` the schema's name of the whole text, `member` the child's name, `carrier` the format's id
 */
export function walkText(
  context: FormatContext,
  schema: TextSchema,
  plan: { readonly message: string; readonly member: string; readonly carrier: string },
): void {
  const { bytes } = context;
  const { wire, problem } = textToWire(bytes, schema, plan.message);
  context.explain(0, problem?.offset ?? bytes.sizeBytes);
  if (problem !== undefined)
    context.gap({
      kind: problem.kind,
      reason: `The text is read as a ${plan.message} up to offset ${problem.offset}: ${problem.detail}.`,
      consequence: 'What follows was only searched for payloads.',
      location: { offset: problem.offset, lengthBytes: bytes.sizeBytes - problem.offset },
    });
  if (!context.budget.spend('heapBytes', wire.length)) {
    context.gap({
      kind: 'limit',
      reason: `As binary the text takes ${wire.length} bytes, more than the budget of memory has left.`,
      consequence: 'Its graph was not judged.',
    });
    return;
  }
  context.child(plan.member, new MemoryAccess(wire), { carrier: plan.carrier, part: 'member' });
  context.budget.release('heapBytes', wire.length);
}
