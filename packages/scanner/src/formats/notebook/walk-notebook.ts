// Walks the documents of one notebook file: one where it is whole, several pieces where it is broken.

import { all, type DataNode, stringOf } from '../data-tree/data-node.ts';
import type { FormatContext } from '../format.ts';
import type { NotebookText } from './cell-lines.ts';
import { CodeJoiner } from './code-joiner.ts';
import { CellReader } from './read-cell.ts';
import { NotebookTeller } from './tell-mime.ts';

const STRUCTURE_KEYS: ReadonlySet<string> = new Set(['cells', 'worksheets', 'nbformat', 'nbformat_minor']);

/** One notebook; its cells are counted over all its pieces. */
export class NotebookWalk {
  readonly #teller: NotebookTeller;
  readonly #code: CodeJoiner;
  readonly #reader: CellReader;
  #language = 'python';
  #isOutOfTime = false;
  /** Cells that were begun. */
  cells = 0;

  /** @param notebook the text that is read first */
  constructor(context: FormatContext, notebook: NotebookText) {
    this.#teller = new NotebookTeller(context, notebook);
    this.#code = new CodeJoiner(this.#teller);
    this.#reader = new CellReader(this.#teller, this.#code);
  }

  /** A whole notebook, or what is left of one. */
  readNotebook(root: DataNode): void {
    this.#language = languageOf(root);
    for (const cells of cellLists(root)) this.readCells(cells.items());
    for (const { key, value } of root.entries()) {
      if (!STRUCTURE_KEYS.has(key)) this.readOther(value, key);
    }
  }

  /** Some cells. @param notebook the text that they stand in, where it is another one by now */
  readCells(cells: Iterable<DataNode>, notebook?: NotebookText): void {
    const { context } = this.#teller;
    if (notebook !== undefined) this.#teller.notebook = notebook;
    for (const cell of cells) {
      this.#isOutOfTime ||= context.budget.isOutOfTime();
      if (this.#isOutOfTime) break;
      this.#reader.read(this.cells++, cell, this.#language);
    }
  }

  /** A value that is no cell. */
  readOther(value: DataNode, key: string): void {
    this.#teller.leaves({ cell: 0, part: 'metadata' }, [value], key, 'file');
  }

  /** States what is known only behind the last cell. */
  end(): void {
    this.#code.end();
    if (!this.#isOutOfTime) return;
    this.#teller.context.gap({
      kind: 'timeout',
      reason: `The time for this file was used up at cell ${this.cells}.`,
      consequence: 'The cells behind it were not read.',
    });
  }
}

/** The lists of cells: of version 4 at the top, of older ones in worksheets; of keys that stand twice both. */
function* cellLists(root: DataNode): Generator<DataNode> {
  yield* all(root, 'cells');
  for (const worksheets of all(root, 'worksheets')) {
    for (const sheet of worksheets.items()) yield* all(sheet, 'cells');
  }
}

/** What its code is written in: as the kernel says, else Python, which notebooks were made for. */
function languageOf(root: DataNode): string {
  const metadata = root.get('metadata');
  const kernel = metadata?.get('kernelspec');
  const name = stringOf(kernel?.get('name')) ?? 'python';
  return (
    stringOf(metadata?.get('language_info')?.get('name')) ??
    stringOf(kernel?.get('language')) ??
    (/^(?:python|conda|env|venv)/i.test(name) ? 'python' : name)
  );
}
