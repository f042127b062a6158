// The rules of ML Guard 0.1.0 by id: which of ours say the same, and how bad they are there. Ids, severities and scanners are
// facts of that release. Data only.

import type { GapKind, Severity } from '@sentrascan/contract';

/** What a finding must be to go by an id of ML Guard. All that is named must hold. */
export interface MlGuardMatch {
  /** Ids of our catalogue. */
  readonly rules?: readonly string[];
  /** The artifact, or the evidence, is of this format. */
  readonly format?: string;
  /** The evidence of each name has one of these values. */
  readonly evidence?: Readonly<Record<string, readonly string[]>>;
}

/** One rule of ML Guard. */
export interface MlGuardRule {
  readonly id: string;
  readonly scanner: 'pickle' | 'safetensors' | 'onnx' | 'secrets' | 'cve';
  readonly severity: Severity | 'info';
  /** Findings that say the same. They are judged at least as bad as there. */
  readonly same: readonly MlGuardMatch[];
  /** Findings that say it among other things, and keep the severity that they have here. */
  readonly similar?: readonly MlGuardMatch[];
  /** What is a gap here and a finding there: not read, and why. */
  readonly gaps?: readonly GapKind[];
  /** Only of a file without a byte. */
  readonly isForEmptyFiles?: true;
  /** Why nothing is found under this id, where it is a fact of an honest file or cannot happen here. */
  readonly note?: string;
}

type Row = Omit<MlGuardRule, 'id' | 'scanner' | 'severity'>;
type Rows = Readonly<Record<string, readonly [severity: MlGuardRule['severity'], row: Row]>>;

const rules = (...ids: string[]): MlGuardMatch => ({ rules: ids });
const inFormat = (format: string, ...ids: string[]): MlGuardMatch => ({ format, rules: ids });
const ANOMALY_RULES = [
  'format/unsafe-structure',
  'format/exhausts-resources',
  'format/hides-data',
  'format/readers-disagree',
  'format/oddity',
];
const anomaly = (format: string, ...anomalies: string[]): MlGuardMatch => ({
  rules: ANOMALY_RULES,
  format,
  evidence: { anomaly: anomalies },
});
const fact = (note: string): Row => ({ same: [], note });

/** What is critical there as soon as a pickle names it. */
const ALWAYS_CRITICAL = [
  'os: system popen execv execve execvp execvpe spawnl spawnv',
  'posix: system',
  'nt: system',
  'subprocess: Popen call run check_call check_output getoutput getstatusoutput',
  'commands: getoutput',
  'builtins: eval exec compile __import__',
  '__builtin__: eval exec compile __import__',
  'importlib: import_module',
  'runpy: run_path _run_code',
  'pty: spawn',
  'platform: popen',
  'ctypes: CDLL WinDLL OleDLL PyDLL',
].flatMap((row) => {
  const [module = '', names = ''] = row.split(': ');
  return names.split(' ').map((name) => `${module}.${name}`);
});

const PICKLE: Rows = {
  'pickle-dangerous-global': [
    'critical',
    {
      same: [
        rules('pickle/runs-code', 'pickle/runs-carried-code'),
        {
          ...rules('pickle/names-dangerous', 'pickle/imports-module', 'pickle/loads-native'),
          evidence: { callable: ALWAYS_CRITICAL },
        },
      ],
      similar: [
        rules(
          'pickle/names-dangerous',
          'pickle/loads-native',
          'pickle/touches-memory',
          'pickle/changes-globals',
          'pickle/walks-attributes',
          'pickle/wraps-callable',
          'pickle/calls-argument',
          'callable/runs-code',
        ),
      ],
    },
  ],
  'pickle-suspicious-module': [
    'high',
    {
      same: [rules('pickle/reaches-network')],
      similar: [
        rules(
          'pickle/writes-file',
          'pickle/reads-file',
          'pickle/reads-credentials',
          'pickle/loads-pickle',
          'pickle/imports-module',
          'pickle/reads-environment',
          'pickle/loads-sibling-file',
          'pickle/loads-own-bytes',
          'pickle/calls-unknown-stdlib',
        ),
      ],
    },
  ],
  'pickle-unusual-module': [
    'medium',
    { same: [], similar: [rules('pickle/calls-unknown', 'pickle/names-unknown', 'pickle/reads-attribute')] },
  ],
  'pickle-deprecated-opcode': [
    'low',
    { same: [], similar: [rules('pickle/odd-stream', 'pickle/uses-extension-registry')] },
  ],
  'pickle-stack-global-opaque': ['medium', { same: [rules('pickle/opaque-global')] }],
  'pickle-bad-zip': [
    'medium',
    {
      same: [
        rules(
          'container/damaged-structure',
          'container/damaged-entry',
          'container/header-mismatch',
          'identity/unreadable-archive-as-model',
        ),
      ],
    },
  ],
  'pickle-inner-too-large': ['low', { same: [rules('container/inflates-enormously')] }],
  'pickle-too-large': ['low', { same: [rules('pickle/exhausts-resources')], gaps: ['limit', 'timeout'] }],
  'pickle-parse-error': [
    'medium',
    {
      same: [rules('pickle/readers-disagree')],
      gaps: ['malformed', 'truncated', 'unrecognised', 'unsupported'],
    },
  ],
};

const SAFETENSORS: Rows = {
  'safetensors-malformed-header': [
    'high',
    {
      same: [
        anomaly(
          'safetensors',
          'header-start',
          'header-not-json',
          'header-not-utf8',
          'header-beyond-file',
          'duplicate-key',
          'deep-nesting',
        ),
      ],
      gaps: ['malformed', 'unrecognised'],
    },
  ],
  'safetensors-invalid-tensor-entry': [
    'medium',
    { same: [anomaly('safetensors', 'tensor-malformed', 'unknown-key', 'metadata-not-text')] },
  ],
  'safetensors-overlapping-tensors': [
    'high',
    { same: [anomaly('safetensors', 'tensor-overlap', 'tensor-shared')] },
  ],
  'safetensors-executable-trailing': [
    'critical',
    { same: [inFormat('safetensors', 'payload/hides-program')] },
  ],
  'safetensors-hidden-data': [
    'medium',
    {
      same: [
        anomaly('safetensors', 'trailing-bytes', 'tensor-gap', 'header-trailing', 'header-padding'),
        inFormat(
          'safetensors',
          'payload/carries-script',
          'payload/hides-archive',
          'payload/hides-bytecode',
          'payload/hides-compressed-data',
          'payload/hides-pickle',
        ),
      ],
      similar: [anomaly('safetensors', 'trailing-zeros', 'zero-gap')],
    },
  ],
  'safetensors-negative-offset': [
    'high',
    { same: [], similar: [anomaly('safetensors', 'tensor-malformed')] },
  ],
  'safetensors-inverted-offsets': ['high', { same: [anomaly('safetensors', 'offsets-reversed')] }],
  'safetensors-out-of-bounds': [
    'high',
    { same: [anomaly('safetensors', 'tensor-beyond-file')], gaps: ['truncated'] },
  ],
  'safetensors-unknown-dtype': ['medium', { same: [anomaly('safetensors', 'unknown-dtype')] }],
  'safetensors-shape-overflow': ['high', { same: [anomaly('safetensors', 'dimensions-overflow')] }],
  'safetensors-size-mismatch': ['high', { same: [anomaly('safetensors', 'size-mismatch')] }],
  'safetensors-metadata-url': [
    'low',
    {
      ...fact('An address in metadata is a fact: nothing follows it. What would run is reported.'),
      similar: [inFormat('safetensors', 'metadata/holds-code', 'metadata/holds-payload')],
    },
  ],
  'safetensors-metadata-ip': ['medium', { same: [], similar: [inFormat('safetensors', 'pii/ip-address')] }],
  'safetensors-metadata-path': [
    'low',
    {
      ...fact('A path in metadata is a fact: nothing opens it. What would run is reported.'),
      similar: [inFormat('safetensors', 'metadata/holds-program')],
    },
  ],
  'safetensors-too-large': [
    'low',
    { same: [anomaly('safetensors', 'header-too-long')], gaps: ['limit', 'timeout'] },
  ],
};

const ONNX: Rows = {
  'onnx-attr-shell-command': [
    'high',
    { same: [inFormat('onnx', 'payload/hides-program', 'payload/carries-script')] },
  ],
  'onnx-external-url': ['high', { same: [inFormat('onnx', 'reference/remote')] }],
  'onnx-external-absolute-path': [
    'high',
    {
      same: [{ ...inFormat('onnx', 'reference/escapes-folder'), evidence: { where: ['an absolute path'] } }],
    },
  ],
  'onnx-external-path-traversal': ['high', { same: [inFormat('onnx', 'reference/escapes-folder')] }],
  'onnx-attr-path-traversal': ['high', { same: [], similar: [inFormat('onnx', 'graph/writes-file')] }],
  'onnx-attr-absolute-path': ['medium', { same: [], similar: [inFormat('onnx', 'graph/reads-file')] }],
  'onnx-attr-url': ['medium', { same: [], similar: [inFormat('onnx', 'graph/reaches-network')] }],
  'onnx-custom-domain-op': [
    'high',
    {
      same: [inFormat('onnx', 'graph/needs-custom-op')],
      similar: [inFormat('onnx', 'graph/loads-native', 'graph/calls-registered-code')],
    },
  ],
  'onnx-non-standard-opset-domain': [
    'high',
    {
      ...fact(
        'A declared domain that no operation uses is a fact; operations of it are onnx-custom-domain-op.',
      ),
      similar: [inFormat('onnx', 'graph/needs-custom-op')],
    },
  ],
  'onnx-vendor-domain-op': [
    'medium',
    {
      ...fact(
        'Operations that the well-known runtimes bring along are no finding: honest exports are full of them.',
      ),
      similar: [inFormat('onnx', 'graph/needs-custom-op')],
    },
  ],
  'onnx-old-opset': ['medium', fact('The age of a model is a fact: sentrascan inspect tells it.')],
  'onnx-old-ir-version': ['medium', fact('The age of a model is a fact: sentrascan inspect tells it.')],
  'onnx-metadata-url': [
    'low',
    {
      ...fact('An address in metadata is a fact: nothing follows it. What would run is reported.'),
      similar: [inFormat('onnx', 'metadata/holds-code', 'metadata/holds-payload', 'metadata/holds-program')],
    },
  ],
  'onnx-too-many-nodes': ['low', { same: [anomaly('onnx', 'function-bomb', 'function-recursion')] }],
  'onnx-too-large': ['low', { same: [anomaly('onnx', 'shape-bomb')], gaps: ['limit', 'timeout'] }],
  'onnx-empty': ['low', { same: [], gaps: ['unrecognised'], isForEmptyFiles: true }],
  'onnx-malformed': [
    'medium',
    {
      same: [
        anomaly(
          'onnx',
          'tensor-data-short',
          'negative-dimension',
          'external-data-short',
          'external-and-raw',
          'unknown-field',
        ),
      ],
      gaps: ['malformed', 'truncated', 'unrecognised', 'unsupported'],
    },
  ],
};

const SECRET_RULES: Rows = {
  'secret-aws-access-key': ['critical', { same: [rules('secret/aws-access-key-id')] }],
  'secret-aws-secret-near-key': ['critical', { same: [rules('secret/aws-secret-access-key')] }],
  'secret-github-pat': [
    'critical',
    { same: [rules('secret/github-token', 'secret/github-installation-token')] },
  ],
  'secret-github-fine-grained-pat': ['critical', { same: [rules('secret/github-fine-grained-token')] }],
  'secret-slack-token': ['high', { same: [rules('secret/slack-token')] }],
  'secret-slack-webhook': ['high', { same: [rules('secret/slack-webhook')] }],
  'secret-stripe-test': [
    'medium',
    { same: [{ ...rules('secret/stripe-secret-key'), evidence: { detail: ['of the test mode'] } }] },
  ],
  'secret-stripe-live': ['critical', { same: [rules('secret/stripe-secret-key')] }],
  'secret-openai-key': ['high', { same: [rules('secret/openai-api-key', 'secret/openai-compatible-key')] }],
  'secret-anthropic-key': ['high', { same: [rules('secret/anthropic-api-key')] }],
  'secret-huggingface-token': ['high', { same: [rules('secret/huggingface-token')] }],
  'secret-google-api-key': ['high', { same: [rules('secret/gcp-api-key', 'secret/google-gemini-key')] }],
  'secret-jwt': ['medium', { same: [rules('secret/json-web-token')] }],
  'secret-private-key': [
    'critical',
    {
      same: [rules('secret/private-key')],
      similar: [rules('secret/putty-private-key', 'secret/private-key-file', 'secret/key-store')],
    },
  ],
  'secret-high-entropy': ['medium', { same: [rules('secret/generic-key', 'secret/named-secret')] }],
  'secrets-file-too-large': ['low', { same: [], gaps: ['limit', 'timeout'] }],
};

const CVE: Rows = {
  'cve-known-vulnerability': ['medium', { same: [], similar: [rules('dependency/known-vulnerability')] }],
  'cve-malicious-package': [
    'critical',
    { same: [], similar: [rules('dependency/malicious-package', 'dependency/may-resolve-to-malicious')] },
  ],
  'cve-file-too-large': ['low', { same: [], gaps: ['limit', 'timeout'] }],
  'cve-db-missing': ['info', { same: [], note: 'A database that is missing is an error.' }],
};

const table = (scanner: MlGuardRule['scanner'], rows: Rows): readonly MlGuardRule[] =>
  Object.entries(rows).map(([id, [severity, row]]) => ({ id, scanner, severity, ...row }));

/** Every rule of ML Guard. Where several fit a finding, the first is its name. */
export const ML_GUARD_RULES: readonly MlGuardRule[] = [
  ...table('pickle', PICKLE),
  ...table('safetensors', SAFETENSORS),
  ...table('onnx', ONNX),
  ...table('secrets', SECRET_RULES),
  ...table('cve', CVE),
];
