// TensorFlow graphs in protobuf text format (`.pbtxt`): turned into the binary they stand for, which is then scanned as
// such. The text itself says nothing more.

import { LIMITS } from '../../limits.ts';
import type { Format, FormatContext, Probe } from '../format.ts';
import { textFieldNames } from '../protobuf/text-to-wire.ts';
import { walkText } from '../protobuf/walk-text.ts';
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
    walkText(context, TENSORFLOW_TEXT, { message, member: MESSAGES[message], carrier: 'tensorflow-text' });
  },
};
