// Reports for tests of compliance, made by hand: files of every kind that a control is assessed by, with and without findings,
// gaps and advisories.

import type {
  Category,
  Finding,
  Gap,
  GapKind,
  Report,
  ReportedAdvisories,
  ReportedArtifact,
  Rule,
  Severity,
} from '@sentrascan/contract';

/** The day as of which reports of tests are assessed. */
export const ASSESSED = '2026-11-22';

/** Younger than the days that are allowed. */
export const FRESH_ADVISORIES: ReportedAdvisories = {
  source: 'OSV, PyPI',
  created: '2026-11-20T08:00:00Z',
  newestModified: '2026-11-19T22:10:00Z',
  advisories: 21_000,
  packages: 9_000,
  isPartial: false,
  sha256: 'ab'.repeat(32),
};

/** Older than the days that are allowed. */
export const OLD_ADVISORIES: ReportedAdvisories = {
  ...FRESH_ADVISORIES,
  newestModified: '2026-06-01T00:00:00Z',
};

/** A file that was read whole. */
export function fileOf(
  path: string,
  identity: readonly string[],
  rest: Partial<ReportedArtifact> = {},
): ReportedArtifact {
  return {
    ...{
      path,
      sizeBytes: 64,
      sha256: path.length.toString(16).padStart(64, '0'),
      identity,
      verdict: 'clean',
    },
    coverage: { bytesTotal: 64, bytesRead: 64, bytesExplained: 64, gaps: 0 },
    ...rest,
  };
}

/** A manifest that asks for one package. */
export const MANIFEST = fileOf('requirements.txt', ['python-requirements', 'text'], {
  manifest: {
    ...{ kinds: ['requirements'], isLock: false, includes: [] },
    dependencies: [
      {
        ...{
          ecosystem: 'pypi',
          name: 'torch',
          specifier: '==2.0.0',
          version: '2.0.0',
          extras: [],
          group: '',
        },
        ...{ scope: 'runtime', relation: 'direct', hashes: [], confidence: 'high', raw: 'torch==2.0.0' },
        place: { line: 1, column: 1 },
      },
    ],
  },
});

/** A card that states everything that is asked for. */
export const CARD = fileOf('README.md', ['model-card', 'text'], {
  model: {
    ...{
      licence: ['apache-2.0'],
      task: ['text-classification'],
      architecture: ['BertModel'],
      author: ['A.'],
    },
    ...{ dataset: ['imdb'], 'base-model': ['bert-base'], language: ['en'] },
  },
});

/** One file of every kind, all of them clean. */
export const EVERY_FILE: readonly ReportedArtifact[] = [
  CARD,
  MANIFEST,
  fileOf('data/rows.csv', ['text']),
  fileOf('model.safetensors', ['safetensors']),
  fileOf('notes.txt', ['text']),
  fileOf('train.py', ['python-source']),
];

/** A part of a file that was not read or not judged. */
export function gapOf(kind: GapKind, artifact = 'model.safetensors'): Gap {
  return { artifact, kind, reason: `It was ${kind}.`, consequence: 'It was not judged.' };
}

/** A finding of a rule. */
export function findingOf(
  rule: Pick<Rule, 'id' | 'category' | 'tags'>,
  severity: Severity,
  rest: Partial<Finding> = {},
): Finding {
  return {
    ...{
      ruleId: rule.id,
      category: rule.category as Category,
      severity,
      confidence: 'high',
      tags: rule.tags,
    },
    ...{ artifact: 'model.safetensors', location: { offset: 12 }, message: `${rule.id} holds`, evidence: {} },
    fingerprint: `v1:${'0'.repeat(31)}1`,
    ...rest,
  };
}

/** A report of files, with what else is said of them. */
export function reportOf(artifacts: readonly ReportedArtifact[], rest: Partial<Report> = {}): Report {
  return {
    schema: 'sentrascan.report/1',
    tool: { name: 'sentrascan', version: '0.0.0', rulesDigest: `sha256:${'cd'.repeat(32)}` },
    target: {
      locator: '/home/somebody/projects/tiny',
      resolved: '/home/somebody/projects/tiny',
      provenance: {},
    },
    verdict: 'clean',
    summary: {
      ...{
        artifacts: artifacts.length,
        bytesTotal: 384,
        bytesRead: 384,
        gaps: rest.gaps?.length ?? 0,
        waived: 0,
      },
      findings: { critical: 0, high: 0, medium: 0, low: 0 },
    },
    ...{ artifacts, findings: [], gaps: [] },
    ...rest,
  };
}
