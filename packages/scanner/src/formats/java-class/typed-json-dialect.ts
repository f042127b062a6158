// JSON that names classes of Java: what Jackson and fastjson make objects of. Deeplearning4j keeps its configurations so.
// Source of truth: Jackson's JsonTypeInfo (`@class`), fastjson's autotype (`@type`).

import type { StructuredDocument } from '../data-tree/data-node.ts';
import { pointerOf, visitNodes } from '../data-tree/visit-nodes.ts';
import type { Dialect } from '../dialect.ts';
import type { FormatContext } from '../format.ts';
import { ItemAllowance } from '../limited-items.ts';

const KEYS: ReadonlySet<string> = new Set(['@class', '@type']);
const CLASS_NAME = /^[a-z]\w{0,60}(?:\.[\w$]{1,200}){1,50}$/;

export const dialect: Dialect = {
  id: 'typed-json',
  title: 'JSON with classes of Java',

  recognise(document: StructuredDocument) {
    return document.mentions('@class') || document.mentions('@type');
  },

  walk({ roots }: StructuredDocument, context: FormatContext) {
    const told = new Set<string>();
    const allowance = new ItemAllowance(context, 'javaClasses', 'The other classes were not judged.');
    visitNodes(
      roots,
      (visited) => {
        const { key, node } = visited;
        if (key === undefined || !KEYS.has(key) || node.kind !== 'string') return undefined;
        const path = node.text;
        if (!CLASS_NAME.test(path) || told.has(path) || !allowance.take()) return undefined;
        told.add(path);
        context.emit({
          kind: 'callable.reference',
          loader: 'typed-json',
          language: 'java',
          path,
          how: 'constructs',
          args: [],
          kwargs: [],
          place: `#${pointerOf(visited)}`,
          offset: node.offset,
        });
        return undefined;
      },
      { context, consequence: 'Names of classes behind that place were not judged.' },
    );
  },
};
