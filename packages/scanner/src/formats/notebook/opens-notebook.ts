// Whether bytes are a Jupyter notebook, by the keys that every version of the format has.

import { all, type DataNode } from '../data-tree/data-node.ts';
import type { Probe } from '../format.ts';
import { opensJson } from '../json/opens-json.ts';

const VERSION_KEY = /"nbformat"\s{0,16}:/;
const CELLS_KEY = /"(?:cells|worksheets)"\s{0,16}:/;

/** True for the name that notebooks go by. */
export function isNotebookName(name: string): boolean {
  return /\.ipynb$/i.test(name);
}

/** True where both ends of a JSON text hold the keys of a notebook. Its values are looked at by whoever parses it. */
export function opensNotebook({ head, tail }: Pick<Probe, 'head' | 'tail'>): boolean {
  if (!opensJson(head)) return false;
  const ends = `${latin1(head)}\n${latin1(tail)}`.replaceAll('\0', '');
  return VERSION_KEY.test(ends) && CELLS_KEY.test(ends);
}

/** True for a value that has cells: a list of objects of any version. */
export function isNotebook(root: DataNode): boolean {
  if (root.kind !== 'object') return false;
  return ['cells', 'worksheets'].some((key) => all(root, key).some(({ kind }) => kind === 'array'));
}

/** True for a notebook that says which version it is, or shows it by its first cell: it is shown cell by cell. */
export function isNotebookDocument(root: DataNode): boolean {
  if (!isNotebook(root)) return false;
  if (root.get('nbformat') !== undefined) return true;
  const first = root.get('cells')?.items()[Symbol.iterator]().next();
  return first?.done === false && first.value.get('cell_type') !== undefined;
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
}
