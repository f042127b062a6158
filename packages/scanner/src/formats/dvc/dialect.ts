// DVC: pointers to data (`.dvc`), pipelines with commands (`dvc.yaml`) and what they came to (`dvc.lock`).

import { type DataNode, type StructuredDocument, stringOf } from '../data-tree/data-node.ts';
import type { Dialect } from '../dialect.ts';
import type { FormatContext } from '../format.ts';

const MAX_ITEMS = 10_000;

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
    let left = MAX_ITEMS;
    for (const { key, value } of root.get('stages')?.entries() ?? []) {
      if (left-- <= 0) return;
      const place = `/stages/${key.slice(0, 100)}`;
      tellCommands(value.get('cmd') ?? value.get('do')?.get('cmd'), place, context);
      tellFiles(value, place, context);
    }
    tellCommands(root.get('cmd'), '', context);
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
  let left = 100;
  for (const item of node?.kind === 'array' ? node.items() : node === undefined ? [] : [node]) {
    const text = stringOf(item);
    if (text === undefined || left-- <= 0) continue;
    context.emit({
      kind: 'code.embedded',
      format: 'DVC',
      language: 'shell',
      what: 'command of a stage',
      text: text.slice(0, 4000),
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
    let left = MAX_ITEMS;
    for (const item of node.get(list)?.items() ?? []) {
      if (left-- <= 0) return;
      const target = stringOf(item) ?? stringOf(item.get('path')) ?? stringOf(item.get('url'));
      if (target === undefined || target === '') continue;
      context.emit({
        kind: 'reference',
        format: 'dvc',
        purpose: access === 'write' ? 'output' : 'dependency',
        target: target.slice(0, 1000),
        access,
        place: `${place}/${list}`,
        offset: item.offset,
      });
    }
  }
}
