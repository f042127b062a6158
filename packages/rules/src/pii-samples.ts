// Samples of personal data in the places where it is found: a table, a record, the output of a notebook.

/** The value under the key in a CSV, in JSON, and in a table that a notebook printed. */
export function shownIn(key: string, value: string): readonly string[] {
  return [
    `text(people.csv): row,${key},note\n1,${value},new\n`,
    `text(person.json): {"row": 1, ${JSON.stringify(key)}: ${JSON.stringify(value)}}\n`,
    notebookOutput([`   row  ${key.padStart(value.length)}`, `0    1  ${value.padStart(key.length)}`]),
  ];
}

/** A notebook whose one cell printed these lines. */
export function notebookOutput(lines: readonly string[]): string {
  const notebook = {
    cells: [
      {
        cell_type: 'code',
        execution_count: 1,
        metadata: {},
        source: ['df.head()'],
        outputs: [{ output_type: 'stream', name: 'stdout', text: lines.map((line) => `${line}\n`) }],
      },
    ],
    metadata: {},
    nbformat: 4,
    nbformat_minor: 5,
  };
  return `text(report.ipynb): ${JSON.stringify(notebook, null, 1)}\n`;
}
