// What layers of a Keras configuration carry in formats of their own: PyTorch modules, and operations of TensorFlow.

import { MemoryAccess } from '../../bytes/random-access.ts';
import { type DataNode, stringOf } from '../data-tree/data-node.ts';
import { visitNodes } from '../data-tree/visit-nodes.ts';
import type { FormatContext } from '../format.ts';
import { ItemAllowance, limitedText } from '../limited-items.ts';
import { decodeBase64 } from './marshalled-code.ts';

/**
 * Hands on a PyTorch module: what torch.save wrote, in base64 or as bytes (keras/src/utils/torch_utils.py).
 *
 * @param config the options of the layer
 * @returns false where there is none
 */
export function openTorchModule(context: FormatContext, config: DataNode, place: string): boolean {
  const option = config.get('module');
  const module = stringOf(option);
  // Releases that wrote the bytes as they are had them as a `__bytes__` node, whose text is UTF-8.
  const written =
    option?.get('class_name')?.text === '__bytes__'
      ? stringOf(option.get('config')?.get('value'))
      : undefined;
  if (module === undefined && written === undefined) return false;
  const bytes = module === undefined ? Buffer.from(written ?? '', 'utf8') : decodeBase64(module);
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const role = { carrier: 'keras', part: isZip ? 'member' : 'pickle' } as const;
  context.child(`${place}/config/module`, new MemoryAccess(bytes), role);
  return true;
}

/** States one operation of a TensorFlow graph that is a layer, with the constants it works on. */
export function tellOperation(context: FormatContext, config: DataNode, place: string): void {
  const strings: { name: string; value: string }[] = [];
  const others = 'What else the operation works on was not judged.';
  const allowance = new ItemAllowance(context, 'operationStrings', others);
  visitNodes(
    [config],
    ({ node, key }) => {
      if (node.kind === 'string' && allowance.take()) {
        strings.push({
          name: key ?? '',
          value: limitedText(context, node.text, 'dialectTextCharacters', others),
        });
      }
      return undefined;
    },
    { context, consequence: others },
  );
  context.emit({
    kind: 'graph.op',
    framework: 'tensorflow',
    op: stringOf(config.get('node_def')?.get('op')) ?? '',
    domain: '',
    place,
    strings,
    context: [],
    count: 1,
    offset: config.offset,
  });
}
