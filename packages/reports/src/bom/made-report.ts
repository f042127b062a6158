// Reports for tests, made by hand: a repository of a model, lists of packages, a lock, and what advisories say of them.

import type { Dependency, Finding, Gap, Report, ReportedArtifact } from '@sentrascan/contract';

/** A file of a report; what is not given is that of a clean text. */
export function madeFile(path: string, rest: Partial<ReportedArtifact> = {}): ReportedArtifact {
  const sizeBytes = rest.sizeBytes ?? 100;
  return {
    path,
    sizeBytes,
    sha256: Buffer.from(path).toString('hex').padEnd(64, '0').slice(0, 64),
    identity: ['text'],
    verdict: 'clean',
    coverage: { bytesTotal: sizeBytes, bytesRead: sizeBytes, bytesExplained: sizeBytes, gaps: 0 },
    ...rest,
  };
}

/** A package that a manifest asks for. */
export function madeDependency(name: string, rest: Partial<Dependency> = {}): Dependency {
  return {
    ecosystem: 'pypi',
    name,
    specifier: rest.version === undefined ? '' : `==${rest.version}`,
    extras: [],
    group: '',
    scope: 'runtime',
    relation: 'direct',
    hashes: [],
    confidence: 'high',
    raw: name,
    place: { line: 1, column: 1 },
    ...rest,
  };
}

/** A list of packages as a file. */
export function madeManifest(
  path: string,
  dependencies: readonly Dependency[],
  rest: Partial<NonNullable<ReportedArtifact['manifest']>> = {},
): ReportedArtifact {
  const placed = dependencies.map((dependency, index) =>
    dependency.place.line === 1 ? { ...dependency, place: { line: index + 1, column: 1 } } : dependency,
  );
  return madeFile(path, {
    identity: ['python-requirements', 'text'],
    manifest: { kinds: ['requirements'], isLock: false, includes: [], dependencies: placed, ...rest },
  });
}

let serial = 0;

/** A finding of some rule. */
export function madeFinding(rest: Partial<Finding> & Pick<Finding, 'artifact'>): Finding {
  serial += 1;
  return {
    ruleId: 'pickle/runs-code',
    category: 'code-execution',
    severity: 'critical',
    confidence: 'high',
    message: 'code runs when the file is loaded',
    evidence: {},
    fingerprint: `v1:${String(serial).padStart(32, '0')}`,
    tags: [],
    ...rest,
  };
}

/** A report of those files; its summary counts them. */
export function madeReport(
  artifacts: readonly ReportedArtifact[],
  rest: {
    readonly findings?: readonly Finding[];
    readonly gaps?: readonly Gap[];
    readonly resolved?: string;
  } = {},
): Report {
  const bytes = artifacts.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
  return {
    schema: 'sentrascan.report/1',
    tool: { name: 'sentrascan', version: '0.1.0', rulesDigest: 'sha256:00' },
    target: { locator: 'project', resolved: rest.resolved ?? '/home/someone/work/project', provenance: {} },
    verdict: 'clean',
    summary: {
      artifacts: artifacts.length,
      bytesTotal: bytes,
      bytesRead: bytes,
      findings: { critical: 0, high: 0, medium: 0, low: 0 },
      gaps: rest.gaps?.length ?? 0,
      waived: 0,
    },
    artifacts,
    findings: rest.findings ?? [],
    gaps: rest.gaps ?? [],
  };
}

const VECTOR = 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H';

/** What advisories say of a package, as a finding of the file that asks for it. */
export function madeVulnerability(
  artifact: string,
  evidence: Finding['evidence'] = {},
  rest: Partial<Finding> = {},
): Finding {
  return madeFinding({
    artifact,
    ruleId: 'dependency/known-vulnerability',
    category: 'vulnerability',
    severity: 'critical',
    location: { line: 1 },
    message: 'requests 2.19.0 has 1 known vulnerability',
    evidence: {
      package: 'requests',
      version: '2.19.0',
      specifier: '==2.19.0',
      advisories: [
        {
          id: 'CVE-2018-18074',
          aliases: ['GHSA-x84v-xcm2-53pg', 'PYSEC-2018-28'],
          severity: 'critical',
          cvss: { version: '3.1', vector: VECTOR, score: 9.8 },
          fixed: '2.20.0',
          cwe: [522],
        },
      ],
      ...evidence,
    },
    ...rest,
  });
}

/** A repository as `save_pretrained` and a person leave it: card, configuration, two shards with their index, a tokenizer. */
export function madeRepository(folder = ''): readonly ReportedArtifact[] {
  const at = (name: string) => (folder === '' ? name : `${folder}/${name}`);
  const shard = (number: number) =>
    madeFile(at(`model-0000${number}-of-00002.safetensors`), {
      identity: ['safetensors'],
      sizeBytes: 4_000_000,
      model: { dtypes: ['BF16 (10)'], parameters: ['1000000'], tensors: ['10'] },
    });
  return [
    madeFile(at('README.md'), {
      identity: ['model-card', 'text'],
      model: {
        licence: ['apache-2.0'],
        'base-model': ['meta-llama/Llama-3.2-1B'],
        dataset: ['squad', 'org/chat-data'],
        language: ['en', 'de'],
        task: ['text-generation'],
        tag: ['chat'],
        framework: ['transformers'],
      },
    }),
    madeFile(at('config.json'), {
      identity: ['json', 'transformers-config', 'text'],
      model: {
        architecture: ['LlamaForCausalLM'],
        dtypes: ['bfloat16'],
        'context-length': ['8192'],
        producer: ['4.57.0'],
      },
    }),
    shard(1),
    shard(2),
    madeFile(at('model.safetensors.index.json'), { identity: ['json', 'shard-index', 'text'] }),
    madeFile(at('tokenizer_config.json'), {
      identity: ['json', 'transformers-config', 'text'],
      model: { tokenizer: ['LlamaTokenizerFast'] },
    }),
  ];
}
