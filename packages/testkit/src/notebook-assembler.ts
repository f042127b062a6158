// Jupyter notebooks for tests, written as a person would note one down:
//
//   import os
//   ---
//   [markdown]
//   # A heading
//   ---
//   print(1)
//   ---
//   [output] 1                (of the cell above; [html], [javascript], [error] and [image/png] too)

/** A cell or output as nbformat writes it. */
export type NotebookJson = { [key: string]: unknown };

/** How a notebook is put together. */
export interface NotebookOptions {
  /** `lines`: a list of lines, as Jupyter writes it. `whole`: one string. */
  readonly form?: 'lines' | 'whole';
  readonly metadata?: NotebookJson;
  readonly indent?: number;
}

const PYTHON_KERNEL = {
  kernelspec: { display_name: 'Python 3', language: 'python', name: 'python3' },
  language_info: { name: 'python' },
};

const MARK = /^\[([a-z/+-]+)\][ \n]?/;

/** A notebook of version 4 from its cells, separated by lines of three hyphens. */
export function assembleNotebook(source: string, options: NotebookOptions = {}): Uint8Array {
  const { form = 'lines', metadata = PYTHON_KERNEL, indent = 1 } = options;
  const text = (value: string) => (form === 'whole' ? value : linesOf(value));
  const cells: NotebookJson[] = [];
  for (const part of source.split(/^---$\n?/m)) {
    const bare = part.replace(/\n$/, '');
    const mark = MARK.exec(bare)?.[1];
    const content = mark === undefined ? bare : bare.replace(MARK, '');
    if (mark === undefined) {
      cells.push({ cell_type: 'code', execution_count: 1, metadata: {}, outputs: [], source: text(content) });
    } else if (mark === 'markdown' || mark === 'raw') {
      cells.push({ cell_type: mark, metadata: {}, source: text(content) });
    } else {
      (cells.at(-1)?.['outputs'] as NotebookJson[] | undefined)?.push(outputOf(mark, content, text));
    }
  }
  return Buffer.from(
    `${JSON.stringify({ cells, metadata, nbformat: 4, nbformat_minor: 5 }, null, indent)}\n`,
  );
}

function outputOf(mark: string, content: string, text: (value: string) => unknown): NotebookJson {
  if (mark === 'output') return { output_type: 'stream', name: 'stdout', text: text(content) };
  if (mark === 'error') {
    const [first = ''] = content.split('\n');
    return { output_type: 'error', ename: 'Error', evalue: first, traceback: content.split('\n') };
  }
  const type = { html: 'text/html', javascript: 'application/javascript', json: 'application/json' }[mark];
  const value = mark === 'json' ? (JSON.parse(content) as unknown) : text(content);
  return { output_type: 'display_data', data: { [type ?? mark]: value }, metadata: {} };
}

/** Lines that keep their ends, but for the last one. */
function linesOf(text: string): string[] {
  return text.split(/(?<=\n)/);
}
