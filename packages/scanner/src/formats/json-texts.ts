// The texts of a JSON document that a format carries as its description, stated as metadata.

import type { RandomAccess } from '../bytes/random-access.ts';
import { parseJson } from './data-tree/json-document.ts';
import { pointerOf, type VisitedNode, visitNodes } from './data-tree/visit-nodes.ts';
import type { FormatContext } from './format.ts';
import { MetadataFacts } from './metadata-facts.ts';

/** Shorter texts are names and numbers. */
const MIN_CHARACTERS = 8;

/**
 * States every text of the document.
 *
 * @param bytes the document; whoever calls hands it on as a child, which tells what is no JSON
 * @param format the id that the facts bear
 */
export function tellJsonTexts(context: FormatContext, bytes: RandomAccess, format: string): void {
  const facts = new MetadataFacts(context, format);
  const onNode = (visited: VisitedNode) => {
    const { node, key } = visited;
    if (node.kind === 'string' && node.text.length >= MIN_CHARACTERS)
      facts.add({ key: key ?? '', value: node.text, place: pointerOf(visited) });
    return undefined;
  };
  const consequence = 'Texts behind them were not judged.';
  visitNodes(parseJson(bytes).roots, onNode, { context, consequence });
}
