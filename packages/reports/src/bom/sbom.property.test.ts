// Bills of materials of made-up reports: whatever names, texts and places they hold, what is written is valid.

import type { Dependency, Finding, Report, ReportedArtifact } from '@sentrascan/contract';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { schemaProblems, spdxProblems } from '../../tests/bill-schemas.ts';
import { madeDependency, madeFile, madeFinding, madeReport, madeVulnerability } from './made-report.ts';
import { SPEC_VERSIONS, sbom } from './sbom.ts';

/** Any code units, lone surrogates among them, and what means something somewhere. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.string({ maxLength: 20 }),
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 6 })
    .map((units) => String.fromCharCode(...units)),
  fc.constantFrom(
    '',
    '\0',
    '\u202e',
    '../..',
    '/etc/passwd',
    'C:\\Users\\me\\x',
    '~/x',
    '__proto__',
    'urn:cdx:x/1#y',
    '%',
    '%zz',
    'a!b',
    'a#2',
    '\ud800',
    'MIT',
    'apache-2.0',
    'GPL-2.0-only WITH Classpath-exception-2.0',
    '(MIT OR',
    'org/name',
    '==',
  ),
);

const anyPath = fc.oneof(
  fc.constantFrom(
    'config.json',
    'README.md',
    'model.safetensors',
    'model-00001-of-00002.safetensors',
    'a/config.json',
    'a/model.bin',
    'a/b/modules.json',
    'models--o--n/snapshots/0123456789abcdef0123456789abcdef01234567/config.json',
    'x.csv',
    'm.zip',
    'requirements.txt',
  ),
  anyText,
);

const anyModel = fc.dictionary(
  fc.constantFrom(
    'architecture',
    'task',
    'author',
    'tensors',
    'parameters',
    'dtypes',
    'inputs',
    'outputs',
    'licence',
    'base-model',
    'dataset',
    'language',
    'tag',
    'name',
    'framework',
  ),
  fc.array(fc.oneof(anyText, fc.constantFrom('12', 'F32 (4)', '1e99', 'squad', 'org/base')), {
    maxLength: 3,
  }),
);

const anyDependency: fc.Arbitrary<Dependency> = fc
  .record({
    ecosystem: fc.constantFrom('pypi', 'conda'),
    name: fc.oneof(fc.constantFrom('requests', 'Ruamel.Yaml', ''), anyText),
    version: fc.option(fc.oneof(fc.constantFrom('1.0', '1!2.0+cu118'), anyText), { nil: undefined }),
    specifier: fc.oneof(fc.constantFrom('>=1,<2', '~=1.4', '==1.*', '!=3'), anyText),
    source: fc.option(
      fc.oneof(
        fc.constantFrom(
          'git+https://a:b@h.example/x.git@v1',
          'git@h.example:o/r.git',
          './x',
          'file:///home/me/x',
          'https://h.example/\u202ex?t=1#f',
        ),
        anyText,
      ),
      { nil: undefined },
    ),
    hashes: fc.array(fc.oneof(fc.constant(`sha256:${'a'.repeat(64)}`), anyText), { maxLength: 2 }),
    requires: fc.option(fc.array(fc.oneof(fc.constant('requests'), anyText), { maxLength: 3 }), {
      nil: undefined,
    }),
    relation: fc.constantFrom('direct', 'transitive', 'locked', 'constraint'),
    scope: fc.constantFrom('runtime', 'optional', 'development', 'build'),
    group: anyText,
    marker: fc.option(anyText, { nil: undefined }),
    line: fc.oneof(fc.integer(), fc.constant(Number.NaN)),
  })
  .map(({ name, line, version, source, requires, marker, ...rest }) =>
    madeDependency(name, {
      ...(rest as Partial<Dependency>),
      ...(version === undefined ? {} : { version }),
      ...(source === undefined ? {} : { source }),
      ...(requires === undefined ? {} : { requires }),
      ...(marker === undefined ? {} : { marker }),
      place: { line, column: 1 },
    }),
  );

function artifactWith(children: fc.Arbitrary<ReportedArtifact[]>): fc.Arbitrary<ReportedArtifact> {
  return fc
    .record({
      path: anyPath,
      sha256: fc.option(fc.oneof(fc.constant('ab'.repeat(32)), anyText), { nil: undefined }),
      identity: fc.array(
        fc.constantFrom(
          'pickle',
          'zip',
          'safetensors',
          'transformers-config',
          'model-card',
          'sentence-transformers',
          'text',
          'hdf5',
          'npy',
          'tensorflow-checkpoint',
        ),
        { maxLength: 3 },
      ),
      model: fc.option(anyModel, { nil: undefined }),
      dependencies: fc.option(fc.array(anyDependency, { maxLength: 5 }), { nil: undefined }),
      isLock: fc.boolean(),
      project: fc.option(fc.record({ name: anyText, version: anyText, licence: anyText }), {
        nil: undefined,
      }),
      target: anyPath,
      children,
    })
    .map(({ path, sha256, identity, model, dependencies, isLock, project, target, children }) => {
      const { sha256: _made, ...file } = madeFile(path);
      return {
        ...file,
        identity,
        ...(sha256 === undefined ? {} : { sha256 }),
        ...(model === undefined ? {} : { model }),
        ...(dependencies === undefined
          ? {}
          : {
              manifest: {
                ...{ kinds: ['requirements'], isLock, dependencies },
                includes: [{ target, purpose: 'constraints', line: 1 }] as const,
                ...(project === undefined ? {} : { project }),
              },
            }),
        ...(children.length === 0 ? {} : { children }),
      };
    });
}

const anyMember = artifactWith(fc.constant([]));
const anyArtifact = artifactWith(
  fc.array(artifactWith(fc.array(anyMember, { maxLength: 1 })), { maxLength: 2 }),
);

const anyAdvisory = fc.record({
  id: fc.oneof(fc.constantFrom('CVE-2024-1', 'GHSA-a-b-c', 'MAL-1'), anyText),
  aliases: fc.array(anyText, { maxLength: 2 }),
  severity: fc.constantFrom('critical', 'low', 'x', null),
  cvss: fc.constantFrom(
    null,
    9.8,
    'CVSS:4.0/AV:N',
    'AV:N/AC:L',
    { vector: 'CVSS:3.0/AV:N', score: 5 },
    { score: 1 },
  ),
  fixed: fc.option(anyText),
  affected: anyText,
  cwe: fc.constantFrom([], [79], [-1, 0, 1.5, 22]),
  published: fc.oneof(fc.constantFrom('2024-01-31', '2024-13-99', '2024-01-31T10:00:00.123Z'), anyText),
  malicious: fc.boolean(),
});

const anyFinding: fc.Arbitrary<Finding> = fc
  .record({
    artifact: anyPath,
    package: fc.oneof(fc.constant('requests'), anyText),
    version: fc.option(fc.oneof(fc.constant('1.0'), anyText)),
    advisories: fc.array(anyAdvisory, { maxLength: 3 }),
    message: anyText,
    reason: fc.option(fc.oneof(fc.constant('false positive'), anyText), { nil: undefined }),
  })
  .map(({ artifact, advisories, message, reason, ...evidence }) => ({
    ...(advisories.length === 0
      ? madeFinding({ artifact })
      : madeVulnerability(artifact, { ...evidence, specifier: '>=1', advisories })),
    message,
    ...(reason === undefined ? {} : { waiver: { reason, owner: reason } }),
  }));

const anyReport: fc.Arbitrary<Report> = fc
  .record({
    artifacts: fc.array(anyArtifact, { maxLength: 6 }),
    findings: fc.array(anyFinding, { maxLength: 4 }),
    gaps: fc.array(
      fc.record({
        artifact: anyPath,
        kind: fc.constantFrom('limit', 'unrecognised', 'not-covered'),
        reason: anyText,
        consequence: anyText,
      }),
      { maxLength: 3 },
    ),
    resolved: fc.oneof(anyText, fc.constant('/x/models--o--n/snapshots')),
  })
  .map(({ artifacts, ...rest }) => madeReport(artifacts, rest));

describe('bills of materials of made-up reports', () => {
  it('are valid CycloneDX in every edition, with references that lead somewhere', () => {
    fc.assert(
      fc.property(
        anyReport,
        fc.constantFrom(...SPEC_VERSIONS),
        fc.boolean(),
        (report, specVersion, includeFindings) => {
          const text = sbom(report, { specVersion, includeFindings });
          expect(schemaProblems(text, specVersion)).toEqual([]);
          const known: string[] = [];
          const made: string[] = [];
          JSON.parse(text, (key, value) => {
            if (key === 'bom-ref') known.push(value);
            else if (key === 'ref') made.push(value);
            else if (key === 'dependsOn' || key === 'subjects' || key === 'assemblies') made.push(...value);
            expect(typeof value !== 'string' || value.isWellFormed()).toBe(true);
            return value;
          });
          expect(known.length).toBe(new Set(known).size);
          const all = new Set(known);
          expect(made.filter((ref) => !all.has(ref))).toEqual([]);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('are valid SPDX', () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        expect(spdxProblems(sbom(report, { format: 'spdx' }))).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});
