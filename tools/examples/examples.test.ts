import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { scan } from '../../packages/cli/src/index.ts';
import { assembleSample } from '../../packages/testkit/src/samples.ts';
import { renderExamplesReadme } from './readme.ts';
import { EXAMPLES } from './recipes.ts';

const folder = path.resolve(import.meta.dirname, '../../examples');
const isReport = new Ajv({ allowUnionTypes: true }).compile(
  JSON.parse(readFileSync(path.join(folder, '../schemas/report.schema.json'), 'utf8')),
);
const read = (file: string) => readFileSync(path.join(folder, file));

describe('the examples', () => {
  test('are what their recipes make', () => {
    for (const { file, sample } of EXAMPLES) {
      if (sample !== undefined) expect(read(file).equals(assembleSample(sample).bytes), file).toBe(true);
    }
    expect(read('README.md').toString()).toBe(renderExamplesReadme(EXAMPLES));
  });

  test('are all in the table', () => {
    const present = ['honest', 'malicious'].flatMap((part) =>
      readdirSync(path.join(folder, part)).map((name) => `${part}/${name}`),
    );
    expect(present.sort()).toEqual(EXAMPLES.map(({ file }) => file).sort());
  });

  test.each(EXAMPLES.map((example) => [example.file, example.verdict, example] as const))(
    '%s is %s',
    async (file, verdict) => {
      const report = await scan([path.join(folder, file)]);
      expect({
        verdict: report.verdict,
        findings: report.findings.map((finding) => finding.ruleId),
      }).toMatchObject({
        verdict,
      });
      expect(isReport(JSON.parse(JSON.stringify(report))), JSON.stringify(isReport.errors)).toBe(true);
      const worst = report.findings.filter(({ severity }) => severity !== 'low');
      if (verdict === 'clean') expect([worst, report.gaps]).toEqual([[], []]);
    },
  );
});
