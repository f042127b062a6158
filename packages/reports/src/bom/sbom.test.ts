// The whole bill of materials: valid by the official schemas, the same every time, and silent about this machine.

import type { Report } from '@sentrascan/contract';
import { RICH_REPORT } from '@sentrascan/testkit/rich-report';
import { describe, expect, it } from 'vitest';
import { schemaProblems, spdxProblems } from '../../tests/bill-schemas.ts';
import { SAMPLE_REPORT } from '../sample-report.ts';
import {
  madeDependency,
  madeFile,
  madeFinding,
  madeManifest,
  madeReport,
  madeRepository,
  madeVulnerability,
} from './made-report.ts';
import { type SbomOptions, SPEC_VERSIONS, sbom } from './sbom.ts';

const EVERYTHING: Report = madeReport(
  [
    ...madeRepository('llama-tiny'),
    madeFile('models/other.onnx', {
      identity: ['onnx'],
      model: {
        inputs: ['x: float32[1,3]'],
        outputs: ['y: float32[1]'],
        licence: ['MIT OR Apache-2.0', 'llama3'],
      },
    }),
    madeFile('data/train.csv'),
    madeManifest('requirements.txt', [
      madeDependency('requests', { version: '2.19.0' }),
      madeDependency('NumPy', { specifier: '>=1.20,<2' }),
      madeDependency('tool', { source: 'git+https://me:secret@git.example/tool.git@v1', version: '1' }),
    ]),
  ],
  {
    findings: [
      madeVulnerability('requirements.txt'),
      madeVulnerability('requirements.txt', {}, { waiver: { reason: 'behind a proxy', owner: 'me' } }),
      madeFinding({ artifact: 'models/other.onnx' }),
    ],
    gaps: [
      {
        artifact: 'models/other.onnx',
        kind: 'limit',
        reason: 'Too much.',
        consequence: 'The rest was not read.',
      },
      { artifact: 'gone.bin', kind: 'unreadable', reason: 'EACCES', consequence: 'It was not read.' },
    ],
  },
);

const REPORTS: readonly (readonly [string, Report])[] = [
  ['an empty one', madeReport([])],
  [
    'one file',
    madeReport([madeFile('model.pkl', { identity: ['pickle'] })], { resolved: '/home/someone/model.pkl' }),
  ],
  ['one of everything', EVERYTHING],
  ['a rich one', RICH_REPORT],
  ['a hostile one', SAMPLE_REPORT],
];

const VARIANTS: readonly SbomOptions[] = [
  {},
  { includeFindings: true },
  { withoutLibraries: true, minSeverity: 'high' },
  { timestamp: '2026-01-31T12:00:00Z' },
];

/** Every reference that a document makes, and every one that it can be made to. */
function referencesIn(text: string): { readonly made: Set<string>; readonly known: string[] } {
  const known: string[] = [];
  const made = new Set<string>();
  JSON.parse(text, (key, value) => {
    if (key === 'bom-ref') known.push(value);
    if (key === 'ref') made.add(value);
    if (['dependsOn', 'assemblies', 'subjects'].includes(key)) for (const ref of value) made.add(ref);
    if (key === 'dependencies') for (const ref of value) if (typeof ref === 'string') made.add(ref);
    return value;
  });
  return { made, known };
}

describe('bill of materials', () => {
  for (const edition of SPEC_VERSIONS) {
    it.each(REPORTS)(`of %s is valid CycloneDX ${edition}`, (_what, report) => {
      for (const options of VARIANTS) {
        const text = sbom(report, { ...options, specVersion: edition });
        expect(schemaProblems(text, edition)).toEqual([]);
        const { made, known } = referencesIn(text);
        expect(new Set(known).size).toBe(known.length);
        expect([...made].filter((ref) => !known.includes(ref))).toEqual([]);
      }
    });
  }

  it.each(REPORTS)('of %s is valid SPDX 3.0.1', (_what, report) => {
    for (const options of VARIANTS)
      expect(spdxProblems(sbom(report, { ...options, format: 'spdx' }))).toEqual([]);
  });

  it('is the same for the same report, and another for another', () => {
    const first = sbom(EVERYTHING);
    expect(sbom(structuredClone(EVERYTHING))).toBe(first);
    const moved = { ...EVERYTHING, target: { ...EVERYTHING.target, resolved: '/mnt/elsewhere/project' } };
    expect(sbom(moved)).toBe(first);
    const serial = (text: string) => JSON.parse(text).serialNumber;
    expect(serial(first)).toMatch(
      /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
    expect(serial(sbom(madeReport([])))).not.toBe(serial(first));
    expect(serial(sbom(EVERYTHING, { specVersion: '1.5' }))).not.toBe(serial(first));
  });

  it('tells a time only where one is given', () => {
    expect(JSON.parse(sbom(EVERYTHING)).metadata).not.toHaveProperty('timestamp');
    const dated = JSON.parse(sbom(EVERYTHING, { timestamp: '2026-01-31T12:00:00Z' }));
    expect(dated.metadata.timestamp).toBe('2026-01-31T12:00:00Z');
    expect(dated.annotations[0].timestamp).toBe('2026-01-31T12:00:00Z');
  });

  it.each(['cyclonedx', 'spdx'] as const)(
    'tells nothing of this machine and no credentials in %s',
    (format) => {
      const text = sbom(EVERYTHING, { format });
      for (const word of ['/home', 'someone', '/work', 'secret', 'me:']) expect(text).not.toContain(word);
    },
  );

  it('has every file with its digest', () => {
    const text = sbom(EVERYTHING);
    for (const { path, sha256 } of EVERYTHING.artifacts) {
      expect(text).toContain(JSON.stringify(path));
      expect(text).toContain(`"${sha256}"`);
    }
  });

  it('names what was scanned by the last part of its path, and a home folder not at all', () => {
    const nameFor = (resolved: string) =>
      JSON.parse(sbom(madeReport([], { resolved }))).metadata.component.name;
    expect(nameFor('/home/someone/work/project')).toBe('project');
    expect(nameFor('/home/someone')).toBe('scan');
    expect(nameFor('C:/Users/someone')).toBe('scan');
    expect(nameFor('/')).toBe('scan');
    expect(JSON.parse(sbom(madeReport([]), { name: 'shop' })).metadata.component.name).toBe('shop');
  });

  it('says what the project is called by its manifest: version and licence', () => {
    const report = madeReport([
      madeManifest('pyproject.toml', [], { project: { name: 'shop', version: '1.2.3', licence: 'mit' } }),
      madeManifest('lib/pyproject.toml', [], { project: { version: '9' } }),
    ]);
    const { component } = JSON.parse(sbom(report)).metadata;
    expect(component.version).toBe('1.2.3');
    expect(component.licenses).toEqual([{ license: { id: 'MIT', acknowledgement: 'declared' } }]);
  });

  it('lists findings without an advisory as notes, or as vulnerabilities on request', () => {
    const plain = JSON.parse(sbom(EVERYTHING));
    expect(plain.annotations.map((one: { subjects: unknown }) => one.subjects)).toEqual([
      ['file:models/other.onnx'],
    ]);
    expect(plain.annotations[0].text).toContain('pickle/runs-code');
    const listing = JSON.parse(sbom(EVERYTHING, { includeFindings: true }));
    expect(listing).not.toHaveProperty('annotations');
    expect(listing.vulnerabilities.at(-1)).toMatchObject({
      id: 'pickle/runs-code',
      source: { name: 'SentraScan' },
      ratings: [{ severity: 'critical', method: 'other' }],
      affects: [{ ref: 'file:models/other.onnx' }],
    });
  });

  it('admits what was not read', () => {
    const { compositions } = JSON.parse(sbom(EVERYTHING));
    const incomplete = compositions.find((one: { aggregate: string }) => one.aggregate === 'incomplete');
    expect(incomplete.assemblies).toEqual(['file:models/other.onnx', 'scan:project']);
    expect(incomplete.dependencies).toEqual(['file:requirements.txt', 'scan:project']);
  });
});
