// States what the tags of a YAML document make loaders import, construct and call.

import { symbolicArguments } from '../data-tree/symbolic-arguments.ts';
import { pointerOf, visitNodes } from '../data-tree/visit-nodes.ts';
import type { FormatContext } from '../format.ts';
import { limitedText } from '../limited-items.ts';
import { referTo } from '../refer-to.ts';
import { taggedObject } from './object-tags.ts';
import type { YamlText } from './yaml-document.ts';

/** States each tag that is more than the type of a value. */
export function tellTags({ roots }: YamlText, context: FormatContext): void {
  visitNodes(
    roots,
    (visited) => {
      const { node } = visited;
      if (node.tag === undefined) return undefined;
      const object = taggedObject(node.tag, node);
      if (object === undefined) return undefined;
      const place = pointerOf(visited);
      if ('target' in object) {
        const { purpose, target, access } = object;
        referTo(context, {
          format: 'hyperpyyaml',
          purpose,
          target,
          access,
          place,
          offset: node.offset,
        });
        return undefined;
      }
      const { loader, language, path, how } = object;
      context.emit({
        kind: 'callable.reference',
        loader,
        language,
        path: limitedText(context, path, 'nameCharacters', 'The rest of the name in a tag was not judged.'),
        how,
        ...symbolicArguments(node),
        place,
        offset: node.offset,
      });
      return undefined;
    },
    { context, consequence: 'Tags on the others were not judged.' },
  );
}
