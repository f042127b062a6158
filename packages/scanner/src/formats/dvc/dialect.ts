// DVC: pointers to data (`.dvc`), pipelines with commands (`dvc.yaml`) and what they came to (`dvc.lock`).

import { type DataNode, type StructuredDocument, stringOf } from '../data-tree/data-node.ts';
import type { Dialect } from '../dialect.ts';
import type { FormatContext } from '../format.ts';
import { limitedItems, limitedText } from '../limited-items.ts';
import { referTo } from '../refer-to.ts';

export const dialect: Dialect = {
  id: 'dvc',
  title: 'DVC pointer or pipeline',

  recognise({ roots, name }: StructuredDocument) {
    const [root] = roots;
    if (root?.get('stages')?.kind === 'object')
      return /^dvc\.(?:yaml|yml|lock)$/i.test(name) || hasCommand(root);
    return (
      root?.get('outs')?.kind === 'array' &&
      (name.toLowerCase().endsWith('.dvc') || root.get('md5') !== undefined)
    );
  },

  walk({ roots }: StructuredDocument, context: FormatContext) {
    const [root] = roots;
    if (root === undefined) return;
    tellFiles(root, '', context);
    tellCommands(root.get('cmd'), '', context);
    for (const { key, value } of limitedItems(
      context,
      root.get('stages')?.entries() ?? [],
      'dialectItems',
      'The other stages were not judged.',
    )) {
      const place = `/stages/${key.slice(0, 100)}`;
      tellCommands(value.get('cmd') ?? value.get('do')?.get('cmd'), place, context);
      tellFiles(value, place, context);
    }
  },
};

function hasCommand(root: DataNode): boolean {
  for (const { value } of root.get('stages')?.entries() ?? []) {
    return (
      value.get('cmd') !== undefined && (value.get('deps') !== undefined || value.get('outs') !== undefined)
    );
  }
  return false;
}

function tellCommands(node: DataNode | undefined, place: string, context: FormatContext): void {
  const commands = node?.kind === 'array' ? node.items() : node === undefined ? [] : [node];
  for (const item of limitedItems(context, commands, 'dialectItems', 'The other commands were not judged.')) {
    const text = stringOf(item);
    if (text === undefined) continue;
    context.emit({
      kind: 'code.embedded',
      format: 'DVC',
      language: 'shell',
      what: 'command of a stage',
      text: limitedText(context, text, 'dialectTextCharacters', 'The rest of a command was not judged.'),
      calls: [],
      runs: 'on-use',
      place: `${place}/cmd`,
      offset: item.offset,
    });
  }
}

/** Outputs are written where they say; dependencies are read, some from elsewhere. */
function tellFiles(node: DataNode, place: string, context: FormatContext): void {
  for (const [list, access] of [
    ['outs', 'write'],
    ['deps', 'read'],
  ] as const) {
    for (const item of limitedItems(
      context,
      node.get(list)?.items() ?? [],
      'dialectItems',
      'Where the other files lie was not judged.',
    )) {
      const target = stringOf(item) ?? stringOf(item.get('path')) ?? stringOf(item.get('url'));
      if (target === undefined || target === '') continue;
      referTo(context, {
        format: 'dvc',
        purpose: access === 'write' ? 'output' : 'dependency',
        target,
        access,
        place: `${place}/${list}`,
        offset: item.offset,
      });
    }
  }
}
