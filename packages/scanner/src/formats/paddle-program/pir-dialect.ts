// PaddlePaddle programs since version 3: JSON of regions, blocks and operations
// (paddle/fluid/pir/serialize_deserialize/include/schema.h). Keys are one or two letters: `#` id, `A` attributes, `N` name,
// `AT` value, `D` data.

import type { NamedString } from '@sentrascan/contract';
import { all, type DataNode, type StructuredDocument, stringOf } from '../data-tree/data-node.ts';
import { visitNodes } from '../data-tree/visit-nodes.ts';
import type { Dialect } from '../dialect.ts';
import type { FormatContext } from '../format.ts';
import { limitedItems, limitedText } from '../limited-items.ts';
import { MetadataFacts } from '../metadata-facts.ts';
import { OperationTally } from '../operation-tally.ts';
import { isFreeText, NOT_TOLD } from './attribute-texts.ts';

/** The namespaces that are written as a number (schema.cc, DialectIdMap). Operations of the framework itself need no name. */
const NAMESPACES: Readonly<Record<string, string>> = {
  '0': 'builtin',
  '1': '',
  '2': 'cf',
  '3': 'custom_op',
  '4': 'dist',
  pd_op: '',
};

export const dialect: Dialect = {
  id: 'paddle-pir',
  title: 'PaddlePaddle program (PIR)',

  recognise(document: StructuredDocument) {
    return document.roots.some((root) => {
      for (const { key, value } of root.entries())
        if (key === 'base_code' && stringOf(value.get('magic')) === 'pir') return true;
      return false;
    });
  },

  walk(document: StructuredDocument, context: FormatContext) {
    const operations = new OperationTally('paddle');
    const texts = new MetadataFacts(context, 'paddle');
    visitNodes(
      document.roots,
      ({ node, key, index }) => {
        if (node.kind === 'object') takeOperation(node, `${key ?? ''}[${index}]`, operations, texts, context);
        return undefined;
      },
      { context, consequence: 'The operations behind them were not judged.' },
    );
    operations.emit(context);
    const version = document.roots[0]?.get('base_code')?.get('version')?.text ?? '';
    context.emit({ kind: 'model.info', property: 'framework', value: 'PaddlePaddle' });
    context.emit({ kind: 'model.info', property: 'format-version', value: `PIR ${version}` });
  },
};

/** An operation is an object with an id and operands, results or attributes; types and values have an id alone. */
function takeOperation(
  node: DataNode,
  place: string,
  operations: OperationTally,
  texts: MetadataFacts,
  context: FormatContext,
): void {
  const ids = all(node, '#').flatMap((value) => stringOf(value) ?? []);
  if (ids.length === 0) return;
  if (node.get('A') === undefined && node.get('I') === undefined && node.get('O') === undefined) return;
  const strings = all(node, 'A').flatMap((attributes) => stringsOf(attributes, context));
  for (const { name, value } of strings)
    if (isFreeText(name, value)) texts.add({ key: name.slice(0, 100), value, place, offset: node.offset });
  // Readers differ in which of two they take.
  for (const id of new Set(ids)) {
    const dot = id.indexOf('.');
    const namespace = dot < 0 ? '0' : id.slice(0, dot);
    operations.add({
      op: limitedText(
        context,
        id.slice(dot + 1),
        'modelNameBytes',
        'The rest of the name of an operation was not judged.',
      ),
      domain: NAMESPACES[namespace] ?? namespace,
      place: () => place,
      strings,
      offset: node.offset,
    });
  }
}

function stringsOf(attributes: DataNode | undefined, context: FormatContext): NamedString[] {
  const strings: NamedString[] = [];
  for (const attribute of attributes?.items() ?? []) {
    const name = stringOf(attribute.get('N'));
    if (name === undefined || NOT_TOLD.has(name)) continue;
    for (const value of textsOf(attribute.get('AT')?.get('D'), context))
      strings.push({
        name,
        value: limitedText(
          context,
          value,
          'dialectTextCharacters',
          'The rest of an attribute was not judged.',
        ),
      });
  }
  return strings;
}

/** A text, or the texts of an array of attributes. */
function textsOf(data: DataNode | undefined, context: FormatContext): string[] {
  const text = stringOf(data);
  if (text !== undefined) return text === '' ? [] : [text];
  const texts: string[] = [];
  for (const item of limitedItems(
    context,
    data?.items() ?? [],
    'operationStrings',
    'The other texts of an attribute were not judged.',
  )) {
    const value = stringOf(item) ?? stringOf(item.get('D'));
    if (value !== undefined && value !== '') texts.push(value);
  }
  return texts;
}
