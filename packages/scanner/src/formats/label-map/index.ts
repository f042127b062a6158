// Label maps of TensorFlow's object detection: items of a number and a name in protobuf text format. Source of truth:
// tensorflow/models, research/object_detection/protos/string_int_label_map.proto.

import { LIMITS } from '../../limits.ts';
import type { Format, FormatContext, Probe } from '../format.ts';
import { textFieldNames } from '../protobuf/text-to-wire.ts';

/** Fields at the beginning that are looked at to tell what a text is. */
const PROBED_FIELDS = 200;

/** The fields of StringIntLabelMap, with those of its item. */
const FIELDS =
  /^item(?:\.(?:name|id|display_name|keypoints|ancestor_ids|descendant_ids|frequency|instance_count))?$/;

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
    // Names are names; what else stands there is searched like any text that nobody reads.
    context.explainOpaque(0, context.bytes.sizeBytes);
  },
};
