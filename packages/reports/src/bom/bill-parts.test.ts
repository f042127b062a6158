// The parts of a bill of materials: licences, package URLs, models, libraries, vulnerabilities and decisions on them.

import { describe, expect, it } from 'vitest';
import { gatherBill } from './gather-bill.ts';
import { licenceExpression, readLicence } from './licences.ts';
import {
  madeDependency,
  madeFile,
  madeManifest,
  madeReport,
  madeRepository,
  madeVulnerability,
} from './made-report.ts';
import { hubModel, libraryPurl, versRange } from './package-urls.ts';
import { nameWithoutPlace, publicAddress } from './plain-words.ts';
import { sbom } from './sbom.ts';
import { readVex, VexError } from './vex-statements.ts';

describe('licences', () => {
  it.each([
    ['apache-2.0', { id: 'Apache-2.0' }],
    ['MIT License', { id: 'MIT' }],
    ['mit or apache-2.0', { expression: 'MIT OR Apache-2.0' }],
    [
      '(MIT OR GPL-2.0-only WITH classpath-exception-2.0)',
      { expression: '(MIT OR GPL-2.0-only WITH Classpath-exception-2.0)' },
    ],
    ['llama3.2', { name: 'llama3.2' }],
    ['(MIT OR', { name: '(MIT OR' }],
    ['MIT OR', { name: 'MIT OR' }],
    ['other', undefined],
    ['', undefined],
  ])('reads %j', (text, licence) => expect(readLicence(text)).toEqual(licence));

  it('joins several into one expression', () => {
    expect(licenceExpression([{ id: 'MIT' }, { expression: 'A OR B' }, { name: 'my own, 2' }])).toBe(
      'MIT AND (A OR B) AND LicenseRef-my-own-2',
    );
  });
});

describe('package URLs', () => {
  it.each([
    ['pypi', 'Ruamel.Yaml_x', '1.0', 'pkg:pypi/ruamel-yaml-x@1.0'],
    ['pypi', 'torch', '1!2.0+cu118', 'pkg:pypi/torch@1%212.0%2Bcu118'],
    ['pypi', 'torch', undefined, 'pkg:pypi/torch'],
    ['conda', 'Scikit_Learn', '1.3', 'pkg:conda/scikit_learn@1.3'],
    ['pypi', '../x', '1', undefined],
    ['pypi', 'a b', '1', undefined],
    ['pypi', '', '1', undefined],
  ] as const)('of %s %j %j', (ecosystem, name, version, purl) =>
    expect(libraryPurl(ecosystem, name, version)).toBe(purl),
  );

  it.each([
    ['>=1.0,<2', 'vers:pypi/>=1.0|<2'],
    ['<2,>=1.0', 'vers:pypi/>=1.0|<2'],
    ['~=1.4.2', 'vers:pypi/>=1.4.2|<1.5'],
    ['==1.4.*', 'vers:pypi/>=1.4|<1.5'],
    ['==1.4', 'vers:pypi/1.4'],
    ['', undefined],
    ['~=1', undefined],
    ['*', undefined],
  ])('writes %j as a range', (specifier, range) => expect(versRange(specifier)).toBe(range));

  it('reads names of models', () => {
    expect(hubModel('org/name')?.purl).toBe('pkg:huggingface/org/name');
    expect(hubModel('gpt2')?.url).toBe('https://huggingface.co/gpt2');
    expect(hubModel('a/b/c')).toBeUndefined();
  });

  it('keeps credentials and places of machines to itself', () => {
    expect(publicAddress('git+https://me:pw@h.example/x.git@v1?t=1#egg=x')).toBe(
      'git+https://h.example/x.git@v1',
    );
    expect(publicAddress('git@h.example:o/r.git')).toBe('ssh://h.example/o/r.git');
    expect(publicAddress('file:///home/me/x')).toBeUndefined();
    expect(nameWithoutPlace('/home/me/checkpoints/tiny')).toBe('tiny');
    expect(nameWithoutPlace('C:\\Users\\me\\tiny')).toBe('tiny');
    expect(nameWithoutPlace('org/name')).toBe('org/name');
  });
});

describe('models', () => {
  it('are one component for a repository, with its files under it and its card filled', () => {
    const { components } = gatherBill(madeReport(madeRepository()));
    const [model, ...data] = components;
    expect(model).toMatchObject({ kind: 'model', name: 'project', licences: [{ id: 'Apache-2.0' }] });
    expect(model?.parts.map(({ kind }) => kind)).toEqual(Array(6).fill('file'));
    expect(model?.card).toMatchObject({
      task: 'text-generation',
      architecture: 'LlamaForCausalLM',
      datasets: ['dataset:squad', 'dataset:org/chat-data'],
      ancestors: [{ purl: 'pkg:huggingface/meta-llama/Llama-3.2-1B' }],
    });
    expect(model?.card?.properties).toContainEqual({ name: 'sentrascan:model:parameters', value: '2000000' });
    expect(data.map(({ name }) => name)).toEqual(['org/chat-data', 'squad']);
  });

  it('have the name and revision of the cache that they lie in', () => {
    const revision = '0123456789abcdef0123456789abcdef01234567';
    const folder = `models--acme--tiny/snapshots/${revision}`;
    const [inside] = gatherBill(madeReport(madeRepository(folder))).components;
    expect(inside?.purl).toBe(`pkg:huggingface/acme/tiny@${revision}`);
    const [whole] = gatherBill(madeReport(madeRepository(), { resolved: `/x/${folder}` })).components;
    expect(whole).toMatchObject({ group: 'acme', name: 'tiny', version: revision });
  });

  it('are one for shards without a repository, and one for each file that is whole', () => {
    const weights = (path: string) => madeFile(path, { identity: ['gguf'] });
    const { components } = gatherBill(
      madeReport([weights('a-00001-of-00002.gguf'), weights('a-00002-of-00002.gguf'), weights('b.gguf')]),
    );
    expect(components.map(({ ref, parts }) => [ref, parts.length])).toEqual([
      ['model:a.gguf', 2],
      ['file:b.gguf', 0],
    ]);
  });

  it('inside archives are components under them', () => {
    const member = madeFile('all.zip!m.onnx', { identity: ['onnx'] });
    const { components } = gatherBill(
      madeReport([madeFile('all.zip', { identity: ['zip'], children: [member, madeFile('all.zip!x.txt')] })]),
    );
    expect(components[0]?.parts[0]).toMatchObject({ kind: 'model', ref: 'file:all.zip!m.onnx' });
  });
});

describe('libraries', () => {
  it('are one for each release, whatever number of files ask for it, with the release of constraints and locks', () => {
    const { components, needs } = gatherBill(
      madeReport([
        madeManifest(
          'requirements.txt',
          [
            madeDependency('requests'),
            madeDependency('Flask', { specifier: '>=2' }),
            madeDependency('numpy', { specifier: '>=1' }),
          ],
          { includes: [{ target: 'constraints.txt', purpose: 'constraints', line: 1 }] },
        ),
        madeManifest('constraints.txt', [
          madeDependency('requests', { version: '2.19.0', relation: 'constraint' }),
        ]),
        madeManifest(
          'uv.lock',
          [
            madeDependency('flask', { version: '2.3.0', requires: ['werkzeug'], relation: 'locked' }),
            madeDependency('werkzeug', {
              version: '2.3.1',
              relation: 'locked',
              hashes: [`sha256:${'a'.repeat(64)}`],
            }),
          ],
          { isLock: true },
        ),
      ]),
    );
    const libraries = components.filter(({ kind }) => kind === 'library');
    expect(libraries.map(({ purl }) => purl)).toEqual([
      ...['pkg:pypi/flask@2.3.0', 'pkg:pypi/numpy', 'pkg:pypi/requests@2.19.0', 'pkg:pypi/werkzeug@2.3.1'],
    ]);
    expect(libraries[0]?.occurrences).toEqual([
      { path: 'requirements.txt', line: 2 },
      { path: 'uv.lock', line: 1 },
    ]);
    expect(libraries[1]).not.toHaveProperty('version');
    expect(libraries[3]?.sha256).toBe('a'.repeat(64));
    expect(needs.get('pkg:pypi/flask@2.3.0')).toEqual(['pkg:pypi/werkzeug@2.3.1']);
    expect(needs.get('file:uv.lock')).toEqual(['pkg:pypi/flask@2.3.0']);
  });

  it('of development are optional, and folders of the project are no packages of an index', () => {
    const { components } = gatherBill(
      madeReport([
        madeManifest('r.txt', [
          madeDependency('pytest', { version: '8', scope: 'development' }),
          madeDependency('local', { source: './libs/local' }),
        ]),
      ]),
    );
    const [local, pytest] = components.filter(({ kind }) => kind === 'library');
    expect(pytest?.scope).toBe('optional');
    expect(local).toMatchObject({ name: 'local', ref: 'library:pypi/local' });
    expect(local).not.toHaveProperty('purl');
  });
});

describe('vulnerabilities', () => {
  const manifest = madeManifest('requirements.txt', [madeDependency('requests', { version: '2.19.0' })]);
  const only = (text: string) => JSON.parse(text).vulnerabilities[0];

  it('have the id, vector and score of the advisory, and affect the library', () => {
    const both = [manifest, { ...manifest, path: 'dev/requirements.txt' }];
    const findings = both.map(({ path }) => madeVulnerability(path));
    const { vulnerabilities } = JSON.parse(sbom(madeReport(both, { findings })));
    expect(vulnerabilities).toHaveLength(1);
    expect(vulnerabilities[0]).toMatchObject({
      id: 'CVE-2018-18074',
      source: { name: 'OSV', url: 'https://osv.dev/vulnerability/CVE-2018-18074' },
      ratings: [{ score: 9.8, severity: 'critical', method: 'CVSSv31' }],
      cwes: [522],
      recommendation: 'Upgrade requests to 2.20.0 or later.',
      affects: [{ ref: 'pkg:pypi/requests@2.19.0', versions: [{ version: '2.19.0', status: 'affected' }] }],
    });
    const ids = vulnerabilities[0].references.map(({ id }: { id: string }) => id);
    expect(ids).toEqual(['CVE-2018-18074', 'GHSA-x84v-xcm2-53pg', 'PYSEC-2018-28']);
  });

  it('are malicious where the advisory says so, not because another one of the release is', () => {
    const report = madeReport([manifest], {
      findings: [
        madeVulnerability(
          'requirements.txt',
          {
            advisories: [
              { id: 'PYSEC-2026-2', severity: 'critical', malicious: true },
              { id: 'CVE-2026-1', severity: 'high', fixed: '2.20.0', malicious: false },
            ],
          },
          { ruleId: 'dependency/malicious-package', category: 'malicious-package' },
        ),
      ],
    });
    const { vulnerabilities } = JSON.parse(sbom(report));
    expect(
      vulnerabilities.map(({ id, recommendation, properties = [] }: Record<string, unknown>) => [
        id,
        recommendation,
        JSON.stringify(properties).includes('sentrascan:malicious'),
      ]),
    ).toEqual([
      ['PYSEC-2026-2', 'Remove requests, and treat the machines that installed it as compromised.', true],
      ['CVE-2026-1', 'Upgrade requests to 2.20.0 or later.', false],
    ]);
  });

  it.each([
    ['pytorch', 'torch', 'pkg:conda/pytorch@1.13.0'],
    ['pytorch_geometric', 'torch-geometric', 'pkg:conda/pytorch_geometric@1.13.0'],
    ['matplotlib-base', 'matplotlib', 'pkg:conda/matplotlib-base@1.13.0'],
    ['scikit_learn', 'scikit-learn', 'pkg:conda/scikit_learn@1.13.0'],
  ])('of %s of conda, which PyPI calls %s, affect its component', (name, pypi, ref) => {
    const file = madeManifest('environment.yml', [
      madeDependency(name, { ecosystem: 'conda', version: '1.13.0', specifier: '==1.13.0' }),
    ]);
    const finding = madeVulnerability('environment.yml', { package: pypi, version: '1.13.0' });
    expect(only(sbom(madeReport([file], { findings: [finding] }))).affects).toMatchObject([{ ref }]);
  });

  it('carry what a waiver decided', () => {
    const analysisOf = (reason: string) =>
      only(
        sbom(
          madeReport([manifest], {
            findings: [
              madeVulnerability('requirements.txt', {}, { waiver: { reason, expires: '2027-01-01' } }),
            ],
          }),
        ),
      ).analysis;
    expect(analysisOf('behind a proxy')).toEqual({
      state: 'exploitable',
      response: ['will_not_fix'],
      detail: 'behind a proxy; until 2027-01-01',
    });
    expect(analysisOf('false positive: patched here').state).toBe('false_positive');
    expect(analysisOf('not affected: never called').state).toBe('not_affected');
  });

  it.each([
    [
      'OpenVEX',
      {
        '@context': 'https://openvex.dev/ns/v0.2.0',
        statements: [
          {
            vulnerability: { name: 'GHSA-x84v-xcm2-53pg' },
            products: [{ '@id': 'pkg:pypi/requests' }],
            status: 'not_affected',
            justification: 'vulnerable_code_not_in_execute_path',
          },
        ],
      },
    ],
    [
      'CycloneDX',
      {
        bomFormat: 'CycloneDX',
        vulnerabilities: [
          {
            id: 'CVE-2018-18074',
            analysis: { state: 'not_affected', justification: 'code_not_reachable' },
            affects: [
              { ref: 'urn:cdx:4f2a6c1e-3d5b-5a7e-9c80-5e7a5ca9b0e1/1#pkg%3Apypi%2Frequests%402.19.0' },
            ],
          },
        ],
      },
    ],
  ])('take what a document in %s decided', (_what, document) => {
    const vex = readVex(JSON.stringify(document));
    const report = madeReport([manifest], { findings: [madeVulnerability('requirements.txt')] });
    expect(only(sbom(report, { vex })).analysis).toMatchObject({
      state: 'not_affected',
      justification: 'code_not_reachable',
    });
    const other = madeReport([manifest], {
      findings: [madeVulnerability('requirements.txt', { advisories: [{ id: 'CVE-2' }] })],
    });
    expect(only(sbom(other, { vex }))).not.toHaveProperty('analysis');
  });

  it.each(['', '[]', '{}', '{"bomFormat":"CycloneDX"}'])('refuse %j as a VEX document', (text) => {
    expect(() => readVex(text)).toThrow(VexError);
  });
});
