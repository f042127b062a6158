// Label maps of TensorFlow's object detection: items of a number and a name in protobuf text format. Source of truth:
// tensorflow/models, research/object_detection/protos/string_int_label_map.proto.

import { LIMITS } from '../../limits.ts';
import type { Format, FormatContext, Probe } from '../format.ts';
import { type TextSchema, textFieldNames, textToWire } from '../protobuf/text-to-wire.ts';

/** Fields at the beginning that are looked at to tell what a text is. */
const PROBED_FIELDS = 200;

/** The fields of StringIntLabelMap, with those of its item. */
const FIELDS =
  /^item(?:\.(?:name|id|display_name|keypoints|ancestor_ids|descendant_ids|frequency|instance_count))?$/;

const SCHEMA: TextSchema = {
  messages: {
    StringIntLabelMap: { item: [1, 'StringIntLabelMapItem'] },
    StringIntLabelMapItem: {
      name: [1, 'text'],
      id: [2, 'int'],
      display_name: [3, 'text'],
      keypoints: [4, 'KeypointMap'],
      ancestor_ids: [5, 'int'],
      descendant_ids: [6, 'int'],
      frequency: [7, 'int'],
      instance_count: [8, 'int'],
    },
    KeypointMap: { id: [1, 'int'], label: [2, 'text'] },
  },
  enums: {},
};

export const format: Format = {
  id: 'label-map',
  title: 'Label map',
  extensions: ['.pbtxt'],

  identify({ head, bytes }: Probe) {
    if (head.includes(0)) return undefined;
    const names = textFieldNames(bytes.slice(0, LIMITS.probeHeadBytes.value), PROBED_FIELDS);
    if (names[0] !== 'item' || !names.every((name) => FIELDS.test(name))) return undefined;
    return names.includes('item.id') ? 'certain' : undefined;
  },

  walk(context: FormatContext) {
    const { bytes } = context;
    const { problem } = textToWire(bytes, SCHEMA, 'StringIntLabelMap');
    // Names are names: they are searched like any text that nobody reads.
    context.explainOpaque(0, problem?.offset ?? bytes.sizeBytes);
    if (problem === undefined) return;
    context.gap({
      kind: problem.kind,
      reason: `The text is read as a label map up to offset ${problem.offset}: ${problem.detail}.`,
      consequence: 'What follows was only searched for payloads.',
      location: { offset: problem.offset, lengthBytes: bytes.sizeBytes - problem.offset },
    });
  },
};
