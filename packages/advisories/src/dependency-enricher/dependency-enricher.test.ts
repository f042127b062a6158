// What manifests ask for, across files: constraints, includes, several mentions; findings and gaps.

import type { Dependency, Enrichment, ReportedArtifact, ReportedManifest } from '@sentrascan/contract';
import { composeMessage } from '@sentrascan/rules';
import { sampleAdvisories } from '@sentrascan/testkit/sample-advisories';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dependencyEnricher, type NoAdvisories, type OpenAdvisories } from './dependency-enricher.ts';

const ADVISORIES = sampleAdvisories();

function dependency(raw: string, line: number, rest: Partial<Dependency> = {}): Dependency {
  const [, name = '', specifier = ''] = /^([^<>=~!]*)(.*)$/.exec(raw) ?? [];
  const version = /^==([^,*]+)$/.exec(specifier)?.[1];
  return {
    ...{ ecosystem: 'pypi', name, specifier, extras: [], group: '', scope: 'runtime', hashes: [] },
    ...{ relation: 'direct', confidence: 'high', raw, place: { line, column: 1 } },
    ...(version === undefined ? {} : { version }),
    ...rest,
  };
}

/** Lines of requirements; `-r` and `-c` name other files. */
function manifest(kind: string, lines: readonly string[], isLock = false): ReportedManifest {
  const isInclude = (line: string) => line.startsWith('-');
  const relation = kind === 'constraints' ? 'constraint' : isLock ? 'locked' : 'direct';
  return {
    kinds: [kind],
    isLock,
    includes: lines.filter(isInclude).map((line, at) => ({
      target: line.slice(3),
      purpose: line.startsWith('-r') ? 'requirements' : 'constraints',
      line: at + 1,
    })),
    dependencies: lines.flatMap((line, at) =>
      isInclude(line) ? [] : [dependency(line, at + 1, { relation })],
    ),
  };
}

function artifact(path: string, asked?: ReportedManifest, children?: ReportedArtifact[]): ReportedArtifact {
  return {
    ...{ path, sizeBytes: 1, identity: ['text'], verdict: 'clean' },
    coverage: { bytesTotal: 1, bytesRead: 1, bytesExplained: 1, gaps: 0 },
    ...(asked === undefined ? {} : { manifest: asked }),
    ...(children === undefined ? {} : { children }),
  };
}

const requirements = (path: string, ...lines: string[]) => artifact(path, manifest('requirements', lines));
const constraints = (path: string, ...lines: string[]) => artifact(path, manifest('constraints', lines));

async function enriched(
  artifacts: readonly ReportedArtifact[],
  advisories: OpenAdvisories | NoAdvisories = ADVISORIES,
): Promise<Enrichment> {
  return dependencyEnricher(advisories).enrich(artifacts);
}

/** `rule artifact severity message`, without what manifests leave open. */
async function told(...artifacts: readonly ReportedArtifact[]): Promise<string[]> {
  const { findings } = await enriched(artifacts);
  return findings
    .filter(({ rule }) => rule.id !== 'dependency/unpinned')
    .map(({ artifact: path, rule, evidence, severity }) => {
      const id = rule.id.slice('dependency/'.length);
      return `${id} ${path} ${severity ?? rule.severity}: ${composeMessage(rule, evidence)}`;
    });
}

describe('what is told of a package', () => {
  it('is one finding for a release, with every advisory and what to do', async () => {
    const { findings } = await enriched([requirements('requirements.txt', 'Sample_Vulnerable==1.0')]);
    expect(findings).toEqual([
      expect.objectContaining({
        artifact: 'requirements.txt',
        severity: 'high',
        confidence: 'high',
        location: { line: 1, column: 1 },
        excerpt: 'Sample_Vulnerable==1.0',
        evidence: expect.objectContaining({
          package: 'sample-vulnerable',
          version: '1.0',
          specifier: '==1.0',
          fixedAll: '2.3.1',
          advisories: [
            expect.objectContaining({
              id: 'CVE-2026-0001',
              aliases: ['GHSA-aaaa-bbbb-cccc', 'PYSEC-2026-1'],
              severity: 'high',
              cvss: expect.objectContaining({ score: 7.5 }),
              fixed: '2.0',
            }),
            expect.objectContaining({
              id: 'GHSA-dddd-eeee-ffff',
              severity: 'medium',
              cvss: null,
              fixed: '2.3.1',
            }),
          ],
        }),
      }),
    ]);
  });

  it.each([
    [
      'sample-vulnerable==1.0',
      'known-vulnerability a high: sample-vulnerable 1.0 has 2 known vulnerabilities, the worst CVE-2026-0001 (high, CVSS 7.5): upgrade to 2.3.1 or later, which fixes all 2',
    ],
    [
      'sample-vulnerable==2.1',
      'known-vulnerability a medium: sample-vulnerable 2.1 has a known vulnerability, GHSA-dddd-eeee-ffff (medium): upgrade to 2.3.1 or later, which fixes it',
    ],
    [
      'sample-vulnerable<2',
      'known-vulnerability a high: every release that sample-vulnerable<2 allows has a known vulnerability, CVE-2026-0001 (high, CVSS 7.5): require 2.0 or later, which fixes it',
    ],
    [
      'sample-vulnerable>=1.0',
      'may-be-vulnerable a low: 1 range holds releases with known vulnerabilities: sample-vulnerable>=1.0 (require >=2.3.1)',
    ],
    [
      'sample-malicious',
      'malicious-package a critical: sample-malicious is malicious: MAL-2026-1, every release; do not install it',
    ],
    [
      'sample-malicious>=3',
      'malicious-package a critical: every release that sample-malicious>=3 allows is malicious: MAL-2026-1, every release; do not install it',
    ],
    [
      'sample-taken-over==1.82.8',
      'malicious-package a critical: sample-taken-over 1.82.8 is malicious: MAL-2026-2; do not install this release',
    ],
    [
      'sample-taken-over~=1.82.0',
      'may-resolve-to-malicious a high: sample-taken-over~=1.82.0 allows a malicious release: MAL-2026-2 (==1.82.7 || ==1.82.8); pin a release that is not affected',
    ],
    [
      'sample-taken-over>=1.80',
      'may-resolve-to-malicious a high: sample-taken-over>=1.80 allows a malicious release: MAL-2026-2 (==1.82.7 || ==1.82.8); pin a release that is not affected',
    ],
  ])('%s', async (line, expected) => expect(await told(requirements('a', line))).toEqual([expected]));

  it.each(['sample-vulnerable', 'sample-vulnerable==2.3.1', 'sample-taken-over', 'sample-taken-over<1.82'])(
    'is nothing for %s',
    async (line) => expect(await told(requirements('a', line))).toEqual([]),
  );

  it.each(['>=1.82,<1.83', '<=1.82.8', '>=1.82.7', '>=1.0,<3', '~=1.2', '!=1.82.7'])(
    'is worse where a range that allows an attack is installed from: %s',
    async (specifier) => {
      for (const kind of ['requirements', 'pipfile', 'conda-environment', 'notebook', 'dockerfile']) {
        const list = artifact('a', manifest(kind, [`sample-taken-over${specifier}`]));
        expect(await told(list)).toEqual([expect.stringContaining('may-resolve-to-malicious a high')]);
      }
      for (const kind of ['pyproject', 'setup-cfg', 'setup-py', 'package-metadata']) {
        const library = artifact('a', manifest(kind, [`sample-taken-over${specifier}`]));
        expect(await told(library)).toEqual([expect.stringContaining('may-resolve-to-malicious a low')]);
      }
    },
  );

  it('joins several mentions in one file', async () => {
    const findings = await told(requirements('a', 'sample-vulnerable==1.0', 'Sample.Vulnerable==2.1'));
    expect(findings).toEqual([expect.stringContaining('sample-vulnerable (1.0 and 2.1) has 2 known')]);
  });

  it('knows the packages of conda by what the index calls them', async () => {
    const asked = manifest('conda-environment', []);
    const conda = (name: string, version: string) =>
      dependency(`${name}==${version}`, 1, { ecosystem: 'conda' });
    const dependencies = [
      conda('sample_vulnerable', '1.0'),
      conda('python', '3.8.1'),
      conda('openssl', '1.1'),
    ];
    const { findings, gaps } = await enriched([artifact('environment.yml', { ...asked, dependencies })]);
    expect(findings.map(({ rule }) => rule.id)).toEqual(['dependency/known-vulnerability']);
    expect(gaps).toEqual([]);
  });

  it.each([
    './sample_vulnerable-1.0-py3-none-any.whl',
    'sample_vulnerable-1.0.tar.gz',
    '../w/sample_vulnerable-1.0.zip#sha256=aa',
    'file:///w/sample_vulnerable-1.0.tar.gz',
  ])('compares the release of an archive that lies beside: %s', async (source) => {
    const judge = (from: string) =>
      told(
        artifact('r.txt', {
          ...manifest('requirements', []),
          dependencies: [dependency('sample-vulnerable', 1, { version: '1.0', source: from })],
        }),
      );
    expect(await judge(source)).toHaveLength(1);
    expect(await judge('.')).toEqual([]);
    expect(await judge('file:///w/sample')).toEqual([]);
  });

  it('leaves what comes from a path or a moving branch to others', async () => {
    const dependencies = [
      dependency('sample-malicious', 1, { source: './vendored' }),
      dependency('sample-taken-over', 2, { source: 'git+https://example.org/x' }),
      dependency('sample-unknown', 2, { source: 'git+https://example.org/x' }),
      dependency('sample-vulnerable', 3, { source: 'git+https://example.org/x@v1.0', version: '1.0' }),
    ];
    const asked = { ...manifest('requirements', []), dependencies };
    const { findings, gaps } = await enriched([artifact('a', asked)]);
    expect(findings.map(({ rule }) => rule.id)).toEqual([
      'dependency/unpinned',
      'dependency/known-vulnerability',
    ]);
    expect(gaps).toEqual([]);
  });

  it.each(['https://example.org/evil.zip', 'git+https://example.org/x@main', 'git@example.org:x.git'])(
    'tells a name that is an attack as a whole where it comes from %s',
    async (source) => {
      const dependencies = [dependency('Sample_Malicious', 2, { source })];
      const { findings } = await enriched([artifact('a', { ...manifest('requirements', []), dependencies })]);
      expect(findings.map(({ rule }) => rule.id)).toContain('dependency/malicious-package');
    },
  );

  it('says in which cell of a notebook', async () => {
    const place = { line: 40, column: 3, cell: { cell: 2, line: 1 } };
    const dependencies = [dependency('sample-vulnerable==1.0', 40, { place, confidence: 'low' })];
    const { findings } = await enriched([artifact('a', { ...manifest('notebook', []), dependencies })]);
    expect(findings[0]).toMatchObject({
      location: { cell: 2, part: 'source', line: 1, rawLine: 40 },
      confidence: 'low',
    });
  });
});

describe('constraints', () => {
  it('of one name without end are cut with a gap, in time that grows with the lines', async () => {
    const start = performance.now();
    const bounds = Array.from({ length: 15_000 }, (_, at) => `sample-vulnerable>=0.${at}`);
    const asked = Array.from({ length: 15_000 }, () => 'sample-vulnerable');
    const { gaps } = await enriched([
      requirements('a.txt', '-c c.txt', ...asked),
      constraints('c.txt', ...bounds),
    ]);
    expect(gaps).toMatchObject([{ artifact: 'c.txt', kind: 'limit' }]);
    // All constraints for each line took minutes.
    expect(performance.now() - start).toBeLessThan(10_000);
  });

  it('of lists that include each other are read once', async () => {
    const start = performance.now();
    const paths = Array.from({ length: 40 }, (_, at) => `r${at}.txt`);
    const pins = Array.from({ length: 5000 }, (_, at) => `name-${at}==1.${at}`);
    const lists = paths.map((path) =>
      requirements(path, ...paths.map((one) => `-r ${one}`), '-c c.txt', 'sample-vulnerable'),
    );
    const { findings } = await enriched([...lists, constraints('c.txt', ...pins, 'sample-vulnerable==1.0')]);
    expect(findings.filter(({ rule }) => rule.id.endsWith('/known-vulnerability'))).toHaveLength(40);
    expect(performance.now() - start).toBeLessThan(5000);
  });

  it('narrow what the file that takes them in asks for, and add nothing', async () => {
    const findings = await told(
      requirements('app/requirements.txt', '-c ../constraints.txt', 'sample-vulnerable'),
      constraints('constraints.txt', 'sample-vulnerable==1.0'),
    );
    expect(findings).toEqual([
      expect.stringContaining(
        'known-vulnerability app/requirements.txt high: sample-vulnerable 1.0 (by constraints.txt) has 2',
      ),
    ]);
  });

  it('hold for the files that the same installation takes in', async () => {
    const findings = await told(
      requirements('requirements.txt', '-r base.txt', '-c pins.txt'),
      requirements('base.txt', 'sample-vulnerable>=1'),
      constraints('pins.txt', '-c more.txt'),
      constraints('more.txt', 'sample-vulnerable==2.1'),
    );
    expect(findings).toEqual([expect.stringContaining('known-vulnerability base.txt medium')]);
  });

  it('make a range of a range', async () => {
    const findings = await told(
      requirements('requirements.txt', '-c pins.txt', 'sample-vulnerable>=1'),
      constraints('pins.txt', 'sample-vulnerable<2'),
    );
    expect(findings).toEqual([expect.stringContaining('every release that sample-vulnerable>=1,<2 allows')]);
  });

  it('do not reach out of an archive, nor above the root', async () => {
    const inside = requirements(
      'a.zip!sub/requirements.txt',
      '-c ../pins.txt',
      '-c ../../pins.txt',
      'sample-vulnerable',
    );
    const pins = 'sample-vulnerable==1.0';
    const beside = await told(artifact('a.zip', undefined, [inside]), constraints('pins.txt', pins));
    expect(beside.filter((each) => JSON.stringify(each).includes('a.zip'))).toEqual([]);
    const both = artifact('a.zip', undefined, [inside, constraints('a.zip!pins.txt', pins)]);
    expect(await told(both)).toHaveLength(1);
  });

  it('are found by commands of an image under the last parts of their path', async () => {
    const image = artifact(
      'Dockerfile',
      manifest('dockerfile', ['-c /srv/app/pins.txt', 'sample-vulnerable']),
    );
    expect(await told(image, constraints('app/pins.txt', 'sample-vulnerable==1.0'))).toHaveLength(1);
  });

  it('end where files take each other in, and are cut where they are too many', async () => {
    const circle = [
      requirements('a.txt', '-r b.txt', 'sample-vulnerable==1.0'),
      requirements('b.txt', '-r a.txt', '-c a.txt', '-r b.txt'),
    ];
    expect(await told(...circle)).toHaveLength(1);
    const many = Array.from({ length: 300 }, (_, at) =>
      requirements(`${at}.txt`, `-r ${at + 1}.txt`, 'a==1'),
    );
    const { gaps } = await enriched(many);
    expect(gaps.filter(({ kind }) => kind === 'limit').length).toBe(100);
  });
});

describe('gaps', () => {
  it('name the packages that the advisories do not cover, once for a manifest', async () => {
    const lines = ['sample-vulnerable==3', ...Array.from({ length: 10 }, (_, at) => `other${at}==1`), 'bare'];
    const { gaps } = await enriched([requirements('a', ...lines)]);
    expect(gaps).toEqual([
      expect.objectContaining({
        ...{ artifact: 'a', kind: 'not-covered' },
        reason: expect.stringMatching(/cover 11 of 12 packages .*: other0, other1, .* and 3 more\.$/),
        consequence: expect.stringContaining('sentrascan advisories update'),
      }),
    ]);
  });

  it('are none where every package is covered', async () => {
    const { gaps } = await enriched([requirements('a', 'other==1')], sampleAdvisories(false));
    expect(gaps).toEqual([]);
  });

  it('stand where the advisories were left out, and what needs none is told all the same', async () => {
    const missing = { kind: 'skipped', reason: 'r', consequence: 'c' } as const;
    const files = [requirements('a', 'sample-malicious==1', 'open'), requirements('b', 'bare')];
    const { gaps, findings, advisories } = await enriched(files, { missing });
    expect(gaps).toEqual([
      { artifact: 'a', ...missing },
      { artifact: 'b', ...missing },
    ]);
    expect(findings.map(({ rule }) => rule.id)).toEqual(['dependency/unpinned', 'dependency/unpinned']);
    expect(advisories).toBeUndefined();
  });
});

describe('what advisories cannot tell', () => {
  it('is a release that is no version: a gap, and not every issue of the package', async () => {
    const { findings, gaps } = await enriched([
      requirements('a', 'sample-vulnerable==1.0.cu118x', 'sample-vulnerable===latest'),
    ]);
    expect(findings.filter(({ rule }) => rule.id !== 'dependency/unpinned')).toEqual([]);
    expect(gaps).toEqual([
      expect.objectContaining({
        kind: 'not-covered',
        reason: expect.stringContaining('sample-vulnerable 1.0.cu118x'),
      }),
    ]);
  });

  it('is whether a package of conda is an attack because its namesake on PyPI is', async () => {
    const conda = (raw: string) => ({
      ...manifest('conda-environment', []),
      dependencies: [dependency(raw, 1, { ecosystem: 'conda' })],
    });
    const namesake = await enriched([artifact('environment.yml', conda('sample-malicious==1.0'))]);
    expect(namesake.findings).toEqual([]);
    expect(namesake.gaps).toHaveLength(1);
    expect(await told(requirements('a', 'sample-malicious==1.0'))).toHaveLength(1);
  });
});

describe('what is left open', () => {
  const open = async (...artifacts: readonly ReportedArtifact[]) =>
    (await enriched(artifacts)).findings
      .filter(({ rule }) => rule.id === 'dependency/unpinned')
      .map(({ artifact: path, rule, evidence }) => `${path}: ${composeMessage(rule, evidence)}`);

  it('is one finding a file', async () => {
    expect(await open(requirements('a', 'x==1', 'y', 'z>=2', 'y'))).toEqual([
      'a: 2 packages without one release: y and z>=2',
    ]);
  });

  it('is nothing where constraints, a lock or a compiled list pin it', async () => {
    expect(await open(requirements('a', 'y', '-c c'), constraints('c', 'y==1'))).toEqual([]);
    expect(await open(requirements('a.in', 'y'), requirements('a.txt', 'y==1'))).toEqual([]);
    expect(
      await open(
        artifact('x/Pipfile', manifest('pipfile', ['y'])),
        artifact('x/Pipfile.lock', manifest('pipfile-lock', ['y==1'], true)),
      ),
    ).toEqual([]);
  });

  it('is right in metadata of libraries', async () => {
    expect(await open(artifact('pyproject.toml', manifest('pyproject', ['y>=1'])))).toEqual([]);
  });
});

it('answers for anything that a manifest may say', async () => {
  const word = fc.oneof(
    fc.string({ maxLength: 12 }),
    fc.constantFrom('sample-vulnerable', '1.0', '==1', '../x', '/'),
  );
  const line = fc.tuple(word, word, word).map(([name, specifier, source]) => ({
    ...dependency(name, 1),
    specifier,
    ...(source.length % 2 === 0 ? { source } : {}),
  }));
  const files = fc.array(fc.tuple(word, fc.array(line, { maxLength: 4 }), fc.array(word, { maxLength: 3 })), {
    maxLength: 4,
  });
  await fc.assert(
    fc.asyncProperty(files, async (drawn) => {
      const artifacts = drawn.map(([path, dependencies, targets]) =>
        artifact(path, {
          ...manifest('requirements', []),
          dependencies,
          includes: targets.map((target) => ({ target, purpose: 'constraints' as const, line: 1 })),
        }),
      );
      const { findings, gaps } = await enriched(artifacts);
      for (const { artifact: path } of [...findings, ...gaps])
        expect(drawn.map(([name]) => name)).toContain(path);
    }),
    { numRuns: 200 },
  );
});

describe('a list of constraints', () => {
  const told = async (...artifacts: readonly ReportedArtifact[]) =>
    (await enriched(artifacts)).findings
      .filter(({ rule }) => rule.id === 'dependency/known-vulnerability')
      .map(({ artifact: path }) => path);

  it('adds nothing to what takes it in, and counts where nobody does', async () => {
    expect(await told(constraints('c', 'sample-vulnerable==1.5'))).toEqual(['c']);
    expect(
      await told(constraints('c', 'sample-vulnerable==1.5'), requirements('a', 'other==1', '-c c')),
    ).toEqual([]);
  });
});
