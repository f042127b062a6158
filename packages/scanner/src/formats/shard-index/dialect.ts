// The index of a model that is cut into shards (`model.safetensors.index.json`, `pytorch_model.bin.index.json`,
// `diffusion_pytorch_model.safetensors.index.json`): which file holds which tensor. Loaders join each name to the folder.

import {
  all,
  type DataEntry,
  type DataNode,
  type StructuredDocument,
  stringOf,
} from '../data-tree/data-node.ts';
import type { Dialect } from '../dialect.ts';
import type { FormatContext } from '../format.ts';
import { ItemAllowance } from '../limited-items.ts';
import { referTo } from '../refer-to.ts';

export const dialect: Dialect = {
  id: 'shard-index',
  title: 'Index of a sharded model',

  recognise({ roots }: StructuredDocument) {
    return all(roots[0], 'weight_map').some(({ kind }) => kind === 'object');
  },

  walk(document: StructuredDocument, context: FormatContext) {
    const shards = new Set<string>();
    const names = new Set<string>();
    const tensors = new ItemAllowance(
      context,
      'shardedTensors',
      'Names that stand twice among the others were not looked for.',
    );
    const files = new ItemAllowance(context, 'dialectItems', 'Where the other files lie was not judged.');
    const isSafe = document.name.toLowerCase().includes('.safetensors.');
    let seen = new Set<string>();
    for (const { key, keyOffset, value, isFirst } of entriesOf(document.roots[0])) {
      if (isFirst) seen = new Set();
      if (seen.has(key)) tell(context, 'duplicate-key', `weight_map has two ${key.slice(0, 100)}`, keyOffset);
      if (tensors.take()) {
        names.add(key);
        seen.add(key);
      }
      const named = [...filesOf(value)];
      if (named.length === 0)
        tell(context, 'shard-not-text', `weight_map gives ${key.slice(0, 100)} no file name`, value.offset);
      for (const shard of named) {
        if (shards.has(shard) || !files.take()) continue;
        shards.add(shard);
        tellShard(context, key, shard, value);
        if (isSafe && !shard.toLowerCase().endsWith('.safetensors'))
          tell(context, 'shard-of-another-format', `weight_map names ${shard.slice(0, 100)}`, value.offset);
      }
    }
    context.emit({ kind: 'model.info', property: 'tensors', value: String(names.size) });
  },
};

/** The entries of every map: readers differ in which of two they take. */
function* entriesOf(root: DataNode | undefined): Generator<DataEntry & { readonly isFirst: boolean }> {
  for (const map of all(root, 'weight_map')) {
    let isFirst = true;
    for (const { key, keyOffset, value } of map.entries()) {
      yield { key, keyOffset, value, isFirst };
      isFirst = false;
    }
  }
}

/** One name, or, as Keras writes them (`*.weights.json`), a list of names. */
function* filesOf(value: DataNode): Generator<string> {
  const own = stringOf(value);
  if (own !== undefined) yield own;
  for (const item of value.items()) {
    const name = stringOf(item);
    if (name !== undefined) yield name;
  }
}

function tellShard(context: FormatContext, key: string, shard: string, { offset }: DataNode): void {
  const place = `#/weight_map/${key.slice(0, 100)}`;
  // A name with a separator leaves the folder or descends in it: the library writes neither.
  const purpose = /[\\/]/.test(shard) ? 'shard-in-folder' : 'shard';
  referTo(context, {
    format: 'shard-index',
    purpose,
    target: shard,
    access: 'read',
    place,
    offset,
  });
}

function tell(context: FormatContext, anomaly: string, detail: string, offset: number): void {
  context.emit({ kind: 'format.anomaly', format: 'shard-index', anomaly, detail, offset });
}
