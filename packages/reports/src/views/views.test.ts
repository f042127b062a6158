// Every report in JSON against the schema that is published for it, and what the views must not lose.

import { readFileSync } from 'node:fs';
import type { DetailedReport, MappingReport, Report, SummaryReport } from '@sentrascan/contract';
import { RICH_REPORT } from '@sentrascan/testkit/rich-report';
import { RICH_RULES } from '@sentrascan/testkit/rich-report-rules';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { REPORT_FORMATS } from '../formats/formats.generated.ts';
import { SAMPLE_REPORT, SAMPLE_RULES } from '../sample-report.ts';

const SCHEMAS = [
  ['json', 'report'],
  ['summary', 'summary'],
  ['mapping', 'mapping'],
  ['detailed', 'detailed'],
] as const;

function draw(id: string, report: Report = RICH_REPORT, rules = RICH_RULES): unknown {
  const format = REPORT_FORMATS.find((one) => one.id === id);
  return JSON.parse(
    [...(format?.render(report, { rules, settings: { failOn: 'critical' } }) ?? [])].join(''),
  );
}

const EMPTY: Report = { ...RICH_REPORT, verdict: 'clean', artifacts: [], findings: [], gaps: [] };

describe.each(SCHEMAS)('--format %s', (id, schemaName) => {
  const file = new URL(`../../../../schemas/${schemaName}.schema.json`, import.meta.url);
  const validate = new Ajv({ allowUnionTypes: true, allErrors: true }).compile(
    JSON.parse(readFileSync(file, 'utf8')),
  );

  it('fits its schema, full, small and empty', () => {
    for (const drawn of [draw(id), draw(id, SAMPLE_REPORT, SAMPLE_RULES), draw(id, EMPTY)]) {
      validate(drawn);
      expect(validate.errors).toBeNull();
    }
  });

  it('has a schema that refuses what it does not know', () => {
    const drawn = draw(id) as Record<string, unknown>;
    expect(drawn['schema']).toBe(`sentrascan.${schemaName}/1`);
    expect(validate({ ...drawn, extra: 1 })).toBe(false);
    expect(validate({ ...drawn, schema: `sentrascan.${schemaName}/2` })).toBe(false);
  });

  it('says nothing of when and how fast it was made', () => {
    // What the advisories say of themselves is no part of the run.
    const drawn = JSON.stringify(draw(id), (key, value) => (key === 'advisories' ? undefined : value));
    expect(drawn).not.toMatch(/\b20\d\d-\d\d-\d\dT|"(?:time|date|duration|elapsed|started)\w*"/i);
  });
});

describe('the summary', () => {
  const summary = draw('summary') as SummaryReport;
  const sum = (counts: SummaryReport['rules'][number]['findings']) =>
    Object.values(counts).reduce((total, amount) => total + amount, 0);

  it('counts every finding once by category, rule and type of artifact', () => {
    const all = RICH_REPORT.findings.length;
    for (const list of [summary.categories, summary.rules])
      expect(list.reduce((total, { findings }) => total + sum(findings), 0)).toBe(all);
    expect(summary.artifactTypes.reduce((total, { files }) => total + files, 0)).toBe(
      RICH_REPORT.artifacts.length,
    );
    expect(summary.gaps.reduce((total, { gaps }) => total + gaps, 0)).toBe(RICH_REPORT.gaps.length);
    expect(Object.values(summary.verdicts).reduce((total, amount) => total + amount, 0)).toBe(
      RICH_REPORT.artifacts.length,
    );
  });

  it('counts what is evidence for entries of frameworks', () => {
    const nist = summary.frameworks.filter(({ framework }) => framework === 'nist-ai-rmf');
    expect(nist.map(({ id }) => id)).toEqual([
      ...['GOVERN 6.1', 'MAP 4.2', 'MEASURE 2.7', 'MEASURE 2.10', 'MANAGE 3.1', 'MANAGE 3.2'],
    ]);
    expect(nist[3]?.findings).toEqual({ critical: 0, high: 3, medium: 1, low: 0, waived: 0 });
  });
});

describe('the mapping', () => {
  const mapping = draw('mapping') as MappingReport;

  it('holds every finding once, below its file, the worst file first', () => {
    const mapped = mapping.artifacts.flatMap(({ findings }) =>
      findings.map(({ fingerprint }) => fingerprint),
    );
    expect(mapped.sort()).toEqual(RICH_REPORT.findings.map(({ fingerprint }) => fingerprint).sort());
    expect(mapping.artifacts[0]?.path).toBe('models/model.pt');
    expect(mapping.artifactsWithout).toBe(1);
  });

  it('gives every id that a finding names its title', () => {
    const entries = new Map(mapping.frameworks.map(({ id, entries: titles }) => [id, titles]));
    for (const { findings } of mapping.artifacts)
      for (const { ruleId, mapping: ids } of findings) {
        if (ruleId !== 'pickle/retired') expect(Object.keys(ids)).toContain('nist-ai-rmf');
        for (const [framework, named] of Object.entries(ids))
          for (const id of named) expect(entries.get(framework)?.[id], `${framework} ${id}`).toBeTruthy();
      }
  });
});

describe('the detailed report', () => {
  const detailed = draw('detailed') as DetailedReport;

  it('holds all of the report', () => {
    expect(detailed.artifacts).toEqual(RICH_REPORT.artifacts);
    expect(detailed.gaps).toHaveLength(RICH_REPORT.gaps.length);
    for (const finding of RICH_REPORT.findings) {
      const told = detailed.findings.find(({ fingerprint }) => fingerprint === finding.fingerprint);
      expect(told).toMatchObject(JSON.parse(JSON.stringify(finding)));
    }
    expect(detailed.settings).toEqual({ failOn: 'critical' });
  });

  it('logs every artifact in the order of the scan, members behind their file', () => {
    const paths = detailed.log.map(({ path }) => path);
    const at = paths.indexOf('models/model.pt');
    expect(
      detailed.log.slice(at, at + 4).map(({ depth, verdict, formats }) => [depth, verdict, formats[0]]),
    ).toEqual([
      [0, 'malicious', 'torch-zip'],
      [1, 'malicious', 'pickle'],
      [1, 'inconclusive', 'tensor-blob'],
      [1, 'clean', 'text'],
    ]);
    expect(detailed.log.map(({ step }) => step)).toEqual(paths.map((_, index) => index + 1));
    expect(detailed.log[at]).toMatchObject({
      bytes: 3_221_225_472,
      sha256: expect.stringMatching(/^c0ffee/),
    });
  });
});
