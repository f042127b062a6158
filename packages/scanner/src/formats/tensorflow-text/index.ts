// TensorFlow graphs in protobuf text format (`.pbtxt`): turned into the binary they stand for, which is then scanned as
// such. The text itself says nothing more.

import { MemoryAccess } from '../../bytes/random-access.ts';
import { LIMITS } from '../../limits.ts';
import type { Format, FormatContext, Probe } from '../format.ts';
import { textFieldNames, textToWire } from '../protobuf/text-to-wire.ts';
import { TENSORFLOW_TEXT } from '../tensorflow/text-schema.ts';

/** Fields at the beginning that are looked at to tell what a text is. */
const PROBED_FIELDS = 200;

const MESSAGES = {
  SavedModel: 'saved_model.pb',
  MetaGraphDef: 'meta_graph.pb',
  GraphDef: 'graph.pb',
} as const;

/** The message that a text is, by fields that no other schema has in that place. */
function messageOf(names: readonly string[]): keyof typeof MESSAGES | undefined {
  const has = (...wanted: string[]) => wanted.every((name) => names.includes(name));
  const [first = ''] = names;
  if (first === 'saved_model_schema_version' || has('meta_graphs')) return 'SavedModel';
  if (first === 'meta_info_def' || first === 'graph_def' || has('graph_def.node')) return 'MetaGraphDef';
  const isNode = has('node.name', 'node.op') || has('library.function') || has('node.op', 'versions');
  return isNode ? 'GraphDef' : undefined;
}

export const format: Format = {
  id: 'tensorflow-text',
  title: 'TensorFlow graph as text',
  extensions: ['.pbtxt'],

  identify({ head, bytes }: Probe) {
    if (head.includes(0)) return undefined;
    const names = textFieldNames(bytes.slice(0, LIMITS.probeHeadBytes.value), PROBED_FIELDS);
    return messageOf(names) === undefined ? undefined : 'certain';
  },

  walk(context: FormatContext) {
    const { bytes } = context;
    const message = messageOf(textFieldNames(bytes.slice(0, LIMITS.probeHeadBytes.value), PROBED_FIELDS));
    if (message === undefined) return;
    const { wire, problem } = textToWire(bytes, TENSORFLOW_TEXT, message);
    context.explain(0, problem?.offset ?? bytes.sizeBytes);
    if (problem !== undefined)
      context.gap({
        kind: problem.kind,
        reason: `The text is read as a ${message} up to offset ${problem.offset}: ${problem.detail}.`,
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
    context.child(MESSAGES[message], new MemoryAccess(wire), { carrier: 'tensorflow-text', part: 'member' });
    context.budget.release('heapBytes', wire.length);
  },
};
