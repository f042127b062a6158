import { describe, expect, test } from 'vitest';
import { assembleNotebook } from '../../../../testkit/src/notebook-assembler.ts';
import { scanBytes } from '../../../../testkit/src/scan-bytes.ts';
import { analysePython } from '../../formats/python-source/analyse-python.ts';
import { judgeSource } from './judge-source.ts';

const RULE = 'python/loads-torch-checkpoint';

function severities(source: string, torch?: string): string[] {
  const { code } = analysePython(`import torch\n${source}\n`);
  return [...judgeSource(code, torch)].map(({ rule, severity }) => severity ?? rule.severity);
}

describe('torch.load beside the release that the project asks for', () => {
  test.each([
    ["torch.load('a.pt')", undefined, ['high']],
    ["torch.load('a.pt')", '==2.6.0', ['medium']],
    ["torch.load('a.pt')", '>=2.7', ['medium']],
    ["torch.load('a.pt')", '==2.5.1', ['high']],
    ["torch.load('a.pt')", '>=2.0', ['high']],
    ["torch.load('a.pt', weights_only=False)", '==2.6.0', ['high']],
    ["torch.load('a.pt', weights_only=True)", undefined, []],
    ["torch.load('a.pt', weights_only=True)", '==2.6.0', []],
    ["torch.load('a.pt', weights_only=True)", '>=2.0', []],
    ["torch.load('a.pt', weights_only=True)", '==2.5.1', ['high']],
    ["torch.load('a.pt', weights_only=True)", '<2.6', ['high']],
  ])('%s with torch%s', (source, torch, expected) => expect(severities(source, torch)).toEqual(expected));

  test('a notebook installs its own', () => {
    const notebook = assembleNotebook(
      "!pip install -q torch==2.6.0 numpy==2.0.0\n---\nimport torch\nx = torch.load('a.pt')",
    );
    const { findings } = scanBytes(notebook, 'a.ipynb');
    expect(findings.filter(({ ruleId }) => ruleId === RULE).map(({ severity }) => severity)).toEqual([
      'medium',
    ]);
  });
});
