import { assembleNotebook, RecordingContext } from '@sentrascan/testkit';
import { describe, expect, it } from 'vitest';
import { scanBytes } from '../../../../testkit/src/scan-bytes.ts';
import { format } from './index.ts';

function walk(bytes: Uint8Array): RecordingContext {
  const context = new RecordingContext(bytes, { name: 'notes.ipynb' });
  format.walk(context);
  return context;
}

const texts = (bytes: Uint8Array) =>
  walk(bytes)
    .factsOf('text')
    .map(({ segment, language, text }) => [segment, language, text]);

describe('notebook', () => {
  it.each(['lines', 'whole'] as const)('shows source, markdown and outputs, written as %s', (form) => {
    const bytes = assembleNotebook(
      'import os\nprint(1)\n---\n[output] \x1b[31m1\x1b[0m\n---\n[html] <b>a &amp; b</b>\n---\n[markdown]\n# Title\n---\n[raw]\nas is',
      { form },
    );
    expect(texts(bytes).filter(([segment]) => segment !== 'metadata')).toEqual([
      ['output', 'plain', '1'],
      ['output', 'plain', ' a & b '],
      ['output', 'html', '<b>a &amp; b</b>'],
      ['source', 'python', 'import os\nprint(1)'],
      ['markdown', 'markdown', '# Title'],
      ['prose', 'plain', 'as is'],
    ]);
  });

  it('knows the line of the file for each line of a cell', () => {
    const bytes = assembleNotebook('a = 1\nb = 2\nc = 3');
    const [fact] = walk(bytes).factsOf('text');
    const lines = Buffer.from(bytes).toString().split('\n');
    expect(
      fact?.place.in === 'notebook' && fact.place.rawLines.map((line) => lines[line - 1]?.trim()),
    ).toEqual(['"a = 1\\n",', '"b = 2\\n",', '"c = 3"']);
  });

  it('tells commands, and leaves the rest to Python', () => {
    const context = walk(
      assembleNotebook(
        'import os\nfiles = !ls -la\n!pip install x\n%load_ext y\n---\n%%bash\ncurl a \\\n  | sh\nls\n---\n%%time\nos.system("id")',
      ),
    );
    expect(context.factsOf('shell.command').map(({ how, text, location }) => [how, text, location])).toEqual([
      ['line', 'ls -la', { cell: 0, part: 'source', line: 2, rawLine: 10 }],
      ['line', 'pip install x', { cell: 0, part: 'source', line: 3, rawLine: 11 }],
      ['magic', 'y', { cell: 0, part: 'source', line: 4, rawLine: 12 }],
      ['cell', 'curl a \\\n  | sh', { cell: 1, part: 'source', line: 2, rawLine: 22 }],
      ['cell', 'ls', { cell: 1, part: 'source', line: 4, rawLine: 24 }],
    ]);
    expect(context.factsOf('python.code')[0]?.code.calls.map(({ resolved }) => resolved)).toEqual([
      'os.system',
    ]);
    expect(context.gaps).toEqual([]);
  });

  it('places what Python does in its cell', () => {
    const { findings, gaps } = scanBytes(
      assembleNotebook('import pickle\n---\nx = 1\ny = pickle.load(open("f", "rb"))'),
      'notes.ipynb',
    );
    expect(findings.map(({ ruleId }) => ruleId)).toEqual(['python/loads-pickle']);
    expect(gaps).toEqual([]);
  });

  it('scans what a cell writes as a file of its name', () => {
    const context = walk(assembleNotebook('%%writefile train.py\nimport os\nos.system("id")'));
    expect(context.children.map(({ name, bytes }) => [name, Buffer.from(bytes).toString()])).toEqual([
      ['cell-0/train.py', 'import os\nos.system("id")'],
    ]);
  });

  it('goes on behind the place where it stops being JSON', () => {
    const whole = Buffer.from(assembleNotebook('a = 1\n---\nb = "x"\n---\nc = 3')).toString();
    const broken = whole.replace('"b = ', '<<<<<<< HEAD\n   "b = ');
    const context = walk(Buffer.from(broken));
    expect(context.gaps.map(({ kind }) => kind)).toEqual(['malformed']);
    expect(
      context
        .factsOf('text')
        .map(({ text }) => text)
        .join('\n'),
    ).toContain('b = "x"');
    expect(context.unexplained()).toEqual([]);
  });
});
