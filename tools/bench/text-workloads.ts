// Writes texts for the benchmark: a log, a notebook, a folder of small files of many kinds. The same bytes on every machine.

import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { ProseMaker } from './prose-maker.ts';
import type { WriteOnce } from './workloads.ts';

/** Paths of the files. */
export interface TextWorkloadFiles {
  /** 52 MB of lines that services write. */
  readonly log: string;
  /** 1,000 lines of code with their outputs, two pictures among them. */
  readonly notebook: string;
  /** 10,000 files, 35 MB. */
  readonly smallFiles: string;
  /** Every file of that folder. */
  readonly smallFilePaths: readonly string[];
}

const LOG_BYTES = 52_000_000;
const SMALL_FILES = 10_000;
const SMALL_FILE_BYTES = 3500;
const FILES_A_FOLDER = 100;

/** Writes what is not there yet. */
export function writeTextWorkloads(folder: string, file: WriteOnce): TextWorkloadFiles {
  const smallFiles = path.join(folder, 'small-files');
  const smallFilePaths: string[] = [];
  const prose = new ProseMaker(7);
  for (let index = 0; index < SMALL_FILES; index++) {
    const below = path.join('small-files', `part-${Math.floor(index / FILES_A_FOLDER)}`);
    mkdirSync(path.join(folder, below), { recursive: true });
    const { extension, write } = KINDS[index % KINDS.length] ?? PYTHON;
    const content = write(prose, SMALL_FILE_BYTES);
    smallFilePaths.push(
      file(path.join(below, `file_${index}.${extension}`), (append) => append(Buffer.from(content))),
    );
  }
  return {
    log: file('service.log', (append) => {
      const lines = new ProseMaker(1);
      for (let written = 0; written < LOG_BYTES; ) {
        const chunk = Buffer.from(repeated(64 * 1024, () => lines.logLine()));
        append(chunk);
        written += chunk.length;
      }
    }),
    notebook: file('notebook.ipynb', (append) =>
      append(Buffer.from(notebookOf(new ProseMaker(3), 100, 10, 100_000))),
    ),
    smallFiles,
    smallFilePaths,
  };
}

interface SmallFileKind {
  readonly extension: string;
  write(prose: ProseMaker, sizeBytes: number): string;
}

const PYTHON: SmallFileKind = {
  extension: 'py',
  write: (prose, size) => `${prose.imports()}\n${repeated(size, () => prose.pythonFunction())}`,
};

/** Python takes the share that it has in the repositories of ML teams. */
const KINDS: readonly SmallFileKind[] = [
  PYTHON,
  PYTHON,
  PYTHON,
  PYTHON,
  {
    extension: 'json',
    write: (prose, size) => `{\n${repeated(size, () => `  ${prose.jsonPair()},\n`)}  "end": 0\n}\n`,
  },
  { extension: 'yaml', write: (prose, size) => repeated(size, () => prose.yamlBlock()) },
  { extension: 'md', write: (prose, size) => repeated(size, () => `${prose.paragraph()}\n\n`) },
  { extension: 'csv', write: (prose, size) => `id,name,score,when\n${repeated(size, () => prose.csvRow())}` },
  { extension: 'toml', write: (prose, size) => repeated(size, () => prose.tomlTable()) },
  { extension: 'ipynb', write: (prose) => notebookOf(prose, 6, 6, 0) },
];

function repeated(sizeUnits: number, make: () => string): string {
  const parts: string[] = [];
  for (let units = 0; units < sizeUnits; ) {
    const part = make();
    parts.push(part);
    units += part.length;
  }
  return parts.join('');
}

function notebookOf(prose: ProseMaker, cells: number, linesEach: number, pictureUnits: number): string {
  const list = Array.from({ length: cells }, (_, index) => ({
    cell_type: 'code',
    execution_count: index + 1,
    id: prose.hex(8),
    metadata: {},
    outputs: [
      { output_type: 'stream', name: 'stdout', text: [prose.logLine(), prose.logLine()] },
      ...(pictureUnits > 0 && index % 50 === 0
        ? [
            {
              output_type: 'display_data',
              metadata: {},
              data: { 'image/png': prose.base64(pictureUnits), 'text/plain': ['<Figure size 640x480>'] },
            },
          ]
        : []),
    ],
    source: Array.from({ length: linesEach }, () => prose.statement()),
  }));
  const metadata = { kernelspec: { display_name: 'Python 3', language: 'python', name: 'python3' } };
  return JSON.stringify({ cells: list, metadata, nbformat: 4, nbformat_minor: 5 }, undefined, 1);
}
