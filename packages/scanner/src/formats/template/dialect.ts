// Templates inside structured documents: `chat_template` of a tokenizer's or processor's configuration, as a text or as a list
// of named ones, and the other keys under which configurations hold Jinja, at any depth.

import { type DataNode, type StructuredDocument, stringOf } from '../data-tree/data-node.ts';
import { pointerOf, type VisitedNode, visitNodes } from '../data-tree/visit-nodes.ts';
import type { Dialect } from '../dialect.ts';
import type { FormatContext } from '../format.ts';
import { emitTemplate, looksLikeTemplate } from './emit-template.ts';

/** Keys whose values are rendered by Jinja whatever they hold. */
const TEMPLATE_KEYS: ReadonlySet<string> = new Set([
  'chat_template',
  'chat_templates',
  'custom_chat_template',
  'instruction_template',
  'chat_template_jinja',
  'tokenizer.chat_template',
  'tool_use_template',
  'tools_template',
  'tool_template',
  'jinja_template',
  'jinja2_template',
  'prompt_template',
  'system_template',
  'system_prompt_template',
  'user_template',
  'template',
]);

const ASKED_KEYS: readonly string[] = [...TEMPLATE_KEYS, 'prompt'];

/** What their names alone say: values without a Jinja tag are other templates or other things. */
const NAMED_FILES = /(?:^|[/\\])(?:chat_template|tokenizer_config|processor_config)\.json$/i;

export const dialect: Dialect = {
  id: 'templates',
  title: 'Configuration with templates',

  recognise(document: StructuredDocument) {
    return ASKED_KEYS.some((key) => document.mentions(key));
  },

  walk(document: StructuredDocument, context: FormatContext) {
    const carrier = NAMED_FILES.test(document.name) ? 'tokenizer-config' : 'chat-template-key';
    visitNodes(
      document.roots,
      (visited) => {
        const { node } = visited;
        // Keys are decoded on demand: numbers, of which vocabularies are full, are no templates.
        if (node.kind === 'number' || node.kind === 'boolean' || node.kind === 'null') return undefined;
        const { key } = visited;
        if (key === undefined || !(TEMPLATE_KEYS.has(key) || /(?:^|_)(?:chat_template|prompt)$/.test(key)))
          return undefined;
        return takeValue(context, visited, node, carrier, key.includes('chat_template'));
      },
      { context, consequence: 'Templates among the others were not judged.' },
    );
  },
};

/** States the templates of one key. @returns false where everything below was taken */
function takeValue(
  context: FormatContext,
  visited: VisitedNode,
  node: DataNode,
  carrier: string,
  isChat: boolean,
): boolean | undefined {
  const place = pointerOf(visited);
  const take = (text: string, name: string, at: DataNode, where: string) => {
    const isTemplate = looksLikeTemplate(text);
    if (!isTemplate && name === 'default') return;
    emitTemplate(context, {
      text,
      carrier: isChat ? carrier : 'configuration',
      name,
      place: where,
      offset: at.offset,
      mayBeOther: !isChat,
    });
  };
  const text = stringOf(node);
  if (text !== undefined) {
    take(text, 'default', node, place);
    return undefined;
  }
  if (node.kind === 'array') {
    let index = 0;
    for (const item of node.items()) {
      const template = stringOf(item.get('template'));
      if (template !== undefined)
        take(template, stringOf(item.get('name')) ?? 'default', item, `${place}/${index}/template`);
      index++;
    }
    return false;
  }
  if (node.kind !== 'object' || !isChat) return undefined;
  // A mapping of names to templates is written as one file a name.
  for (const { key, value } of node.entries()) {
    const template = stringOf(value);
    if (template !== undefined && looksLikeTemplate(template))
      take(template, key, value, `${place}/${key.slice(0, 80)}`);
  }
  return false;
}
