import type { Finding, Gap, ReportedArtifact } from '@sentrascan/contract';
import { describe, expect, test } from 'vitest';
import { isGenerated, isNameLike } from './name-like.ts';
import { stripSecrets } from './strip-secrets.ts';
import type { WithheldValue } from './withheld-values.ts';

const PASSWORD = 'Zq1kX9mP2vQ7w';
const TOKEN = 'ghp_aK3xZ9qLmT7vRbW2cYdE5fGh8JnPsU4k1Bq2';

const artifactAt = (path: string): ReportedArtifact => ({
  path,
  sizeBytes: 1,
  identity: ['pickle'],
  verdict: 'malicious',
  coverage: { bytesTotal: 1, bytesRead: 1, bytesExplained: 1, gaps: 0 },
});
const findingIn = (artifact: string, more: Partial<Finding>): Finding => ({
  ruleId: 'pickle/runs-code',
  category: 'code-execution',
  severity: 'critical',
  confidence: 'high',
  artifact,
  message: '',
  evidence: {},
  fingerprint: 'v1:0',
  tags: [],
  ...more,
});
const gapIn = (artifact: string, more: Partial<Gap> = {}): Gap => ({
  artifact,
  kind: 'malformed',
  reason: 'It is torn.',
  consequence: 'It was not read.',
  ...more,
});
const withheld = (...values: (readonly [string, Partial<WithheldValue>?])[]) =>
  new Map(
    values.map(([value, more]) => [value, { shown: `… (len=${value.length})`, hasForm: false, ...more }]),
  );

function textWithout(value: string, text: string, hasForm = false): string {
  const { gaps } = stripSecrets(
    { artifact: artifactAt('a'), findings: [], gaps: [gapIn('a', { reason: text })] },
    withheld([value, { hasForm }]),
  );
  return gaps[0]?.reason ?? '';
}

describe('what a file withholds', () => {
  test('are not the words of the contract, nor names', () => {
    const call = "posix.system('id')";
    const scanned = {
      artifact: {
        ...artifactAt('source.ipynb'),
        globals: [
          { module: 'posix', name: 'system', standing: 'dangerous', offset: 1, called: true } as const,
        ],
      },
      findings: [
        findingIn('source.ipynb', {
          location: { cell: 0, part: 'source', line: 1, rawLine: 1 },
          message: `${call} runs when the file is loaded: runs a shell line`,
          evidence: { call, callable: 'posix.system', effect: 'runs a shell line' },
        }),
      ],
      gaps: [gapIn('source.ipynb')],
    };
    const words = [
      'source',
      'system',
      'malformed',
      'code-execution',
      'posix.system',
      'source.ipynb',
      'critical',
    ];
    expect(stripSecrets(scanned, withheld(...words.map((word) => [word] as const)))).toBe(scanned);
    const rest = stripSecrets(scanned, withheld([call], ['runs a shell line'], ["ystem('id'"])).findings[0];
    expect(rest?.message).toContain('posix.system');
    expect(rest?.message).toContain('runs a shell line');
    expect(rest?.evidence).toMatchObject({ callable: 'posix.system', effect: 'runs a shell line' });
    expect(rest?.evidence['call']).toContain('posix.system');
  });

  test('stands in no other text, and a token in no path, which all name alike past what is remembered', () => {
    const many = Array.from({ length: 2100 }, (_, at) => gapIn(`password=hunterhunter/${at}/${TOKEN}.pkl`));
    const path = `password=hunterhunter/last/${TOKEN}.pkl`;
    const { artifact, findings, gaps } = stripSecrets(
      {
        artifact: artifactAt(path),
        findings: [
          findingIn(path, { message: `it says ${PASSWORD} and ${TOKEN}`, excerpt: `x ${PASSWORD}` }),
        ],
        gaps: [...many, gapIn(path)],
      },
      withheld([PASSWORD], [TOKEN, { hasForm: true }]),
    );
    expect(artifact.path).toBe(
      'password=hunterhunter/last/… (len=40).pkl'.replace('40', String(TOKEN.length)),
    );
    expect(findings[0]?.artifact).toBe(artifact.path);
    expect(gaps.at(-1)?.artifact).toBe(artifact.path);
    expect(JSON.stringify({ artifact, findings, gaps })).not.toMatch(new RegExp(`${PASSWORD}|${TOKEN}`));
  });

  test('is told apart by what a text is: a sentence that is a path, too', () => {
    const path = 'notes/password=hunterhunter7x';
    const { artifact, gaps } = stripSecrets(
      { artifact: artifactAt(path), findings: [], gaps: [gapIn(path, { reason: path })] },
      new Map(),
    );
    expect([artifact.path, gaps[0]?.artifact]).toEqual([path, path]);
    expect(gaps[0]?.reason).not.toContain('hunterhunter7x');
  });

  test.each([4, 5, 6, 7, 8, 12])('is recognised by %i characters before and behind a cut', (units) => {
    const head = PASSWORD.slice(0, units);
    const tail = PASSWORD.slice(-units);
    expect(textWithout(PASSWORD, `deploy with ${head}…`)).toBe('deploy with … (len=13)…');
    expect(textWithout(PASSWORD, `f('deploy with ${head}...')`)).toBe("f('deploy with … (len=13)...')");
    expect(textWithout(PASSWORD, `deploy with ${head}`)).toBe('deploy with … (len=13)');
    expect(textWithout(PASSWORD, `…${tail} --now`)).toBe('…… (len=13) --now');
    expect(textWithout(PASSWORD, `...${tail}`)).toBe('...… (len=13)');
  });

  test('is not looked for in what stands in its place', () => {
    const shown = `ghp_…1Bq2 (len=${TOKEN.length})`;
    expect(textWithout(TOKEN, `the token ${shown} stands`, true)).toBe(`the token ${shown} stands`);
  });

  test('goes in every form that it may be written in', () => {
    const value = 'p%zz&Q1/w9 x7';
    expect(textWithout(value, `see ${encodeURIComponent(value)} there`)).toBe('see … (len=13) there');
    const half = 'Q1w9%20x7k2\ud800';
    expect(textWithout(half, `see ${decodeURIComponent('Q1w9%20x7k2')}\ud800 there`)).toBe(
      'see … (len=12) there',
    );
  });
});

test.each([
  ['posix.system', true],
  ['train-00001-of-00002.safetensors', true],
  ['b64decode', true],
  ['NumPyArray', true],
  ['code-execution', true],
  ['système_entier', true],
  [PASSWORD, false],
  ['gHkQmZxq', false],
  ['Zq1-kX9-mP2', false],
  ['correct horse', false],
  ['1234567890', false],
])('%s is like a name: %s', (text, expected) => {
  expect(isNameLike(text)).toBe(expected);
});

test.each([
  ['gsk_dZWa7Pqc3RUmJZWa7Pqh3RUmJZfa7Pqh3EUmJZfa', true],
  ['e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855', false],
  ['1b4e28ba-2fa1-11d2-883f-0016d3cca427', false],
  ['train-00001-of-00002.safetensors', false],
  [PASSWORD, false],
])('%s was made by a generator: %s', (text, expected) => {
  expect(isGenerated(text)).toBe(expected);
});
