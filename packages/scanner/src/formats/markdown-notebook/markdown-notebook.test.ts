import { RecordingContext } from '@sentrascan/testkit';
import { describe, expect, it } from 'vitest';
import { scanBytes } from '../../../../testkit/src/scan-bytes.ts';
import { fencesOf } from './fences.ts';
import { format } from './index.ts';

const CELL = 'import pickle\npickle.load(f)\n';
const findings = (text: string, name: string) =>
  scanBytes(Buffer.from(text), name).findings.map(({ ruleId }) => ruleId);

describe('a notebook as Markdown', () => {
  it.each([
    ['notes.Rmd', `# A\n\n\`\`\`{python, echo=FALSE}\n${CELL}\`\`\`\n`],
    ['notes.qmd', `---\njupyter: python3\n---\n\n\`\`\`{python}\n#| label: a\n${CELL}\`\`\`\n`],
    [
      'notes.md',
      `---\njupytext:\n  text_representation:\n    format_name: markdown\n---\n\n\`\`\`python\n${CELL}\`\`\`\n`,
    ],
    [
      'notes.md',
      `---\nkernelspec:\n  name: python3\n---\n\n\`\`\`{code-cell} ipython3\n:tags: [a]\n\n${CELL}\`\`\`\n`,
    ],
  ])('is judged cell by cell: %s', (name, text) =>
    expect(findings(text, name)).toContain('python/loads-pickle'),
  );

  it('knows the lines of the file', () => {
    const context = new RecordingContext(
      Buffer.from('# A\n\n```{python}\n!ls\nx = open("a")\n```\n\n```{bash}\nls \\\n  -l\npwd\n```\n'),
      {
        name: 'notes.Rmd',
      },
    );
    format.walk(context);
    expect(context.factsOf('shell.command').map(({ text, location }) => [text, location])).toEqual([
      ['ls', { line: 4 }],
      ['ls \\\n  -l', { line: 9 }],
      ['pwd', { line: 11 }],
    ]);
    expect(context.factsOf('python.code')[0]?.code.calls[0]).toMatchObject({ callable: 'open', line: 5 });
    expect(context.gaps).toEqual([]);
  });

  it('leaves cells of other kernels to them', () => {
    const text =
      '---\nkernelspec:\n  display_name: Bash\n  language: bash\n  name: bash\n---\n\n```{code-cell}\nfor i in *; do echo $i; done\n```\n';
    const { gaps } = scanBytes(Buffer.from(text), 'notes.md');
    expect(gaps).toEqual([]);
  });

  it('takes what other Markdown shows for what it is', () => {
    const text = `# How to use it\n\n\`\`\`python\n${CELL}\`\`\`\n\n\`\`\`sh\ncurl https://example.org/a.sh | sh\n\`\`\`\n`;
    expect(findings(text, 'README.md')).toEqual([]);
  });

  it('finds fences of every kind', () => {
    const text =
      '~~~ python\na\n~~~\n````{r}\n```\nb\n````\n- item\n  ```sh\n  c\n  ```\n``` \nplain\n```\n```python\nopen';
    expect([...fencesOf(text)]).toMatchObject([
      { language: 'python', text: 'a', line: 1 },
      { language: 'r', text: '```\nb', line: 4 },
      { language: 'sh', text: 'c', line: 9 },
      { language: '', text: 'plain', line: 12 },
      { language: 'python', text: 'open', line: 15 },
    ]);
  });
});
