// The JSON report is exactly the report, in one order of keys.

import type { Report } from '@sentrascan/contract';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { SAMPLE_REPORT, SAMPLE_RULES } from '../sample-report.ts';
import { reportFormat } from './json.ts';

const draw = (report: Report) => [...reportFormat.render(report, { rules: SAMPLE_RULES })].join('');

it('parses to exactly the report', () => {
  expect(JSON.parse(draw(SAMPLE_REPORT))).toEqual(SAMPLE_REPORT);
});

it('is the same as one pretty-printed value', () => {
  const drawn = draw(SAMPLE_REPORT);
  expect(JSON.stringify(JSON.parse(drawn), undefined, 2)).toHaveLength(
    // Escapes that keep the text inert are longer than what they stand for.
    drawn.replace(/\\u[0-9a-f]{4}/g, (code) => JSON.stringify(JSON.parse(`"${code}"`)).slice(1, -1)).length -
      1,
  );
});

it('keeps any evidence, also keys with a meaning to JavaScript', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 2 })), (evidence) => {
      const [finding] = SAMPLE_REPORT.findings;
      if (finding === undefined) throw new Error('no finding');
      const report = {
        ...SAMPLE_REPORT,
        findings: [{ ...finding, evidence: evidence as typeof finding.evidence }],
      };
      expect(JSON.parse(draw(report)).findings[0].evidence).toEqual(JSON.parse(JSON.stringify(evidence)));
    }),
    { numRuns: 100 },
  );
});

it('orders keys alike whatever order they came in', () => {
  const turned = Object.fromEntries(Object.entries(SAMPLE_REPORT).reverse()) as unknown as Report;
  expect(draw(turned)).toBe(draw(SAMPLE_REPORT));
});

it('never holds an archive of many members as one text', () => {
  const [artifact] = SAMPLE_REPORT.artifacts;
  if (artifact === undefined) throw new Error('no artifact');
  const children = Array.from({ length: 5000 }, (_, at) => ({ ...artifact, path: `a!${at}` }));
  const report = { ...SAMPLE_REPORT, artifacts: [{ ...artifact, children: [{ ...artifact, children }] }] };
  const pieces = [...reportFormat.render(report, { rules: SAMPLE_RULES })];
  expect(JSON.parse(pieces.join(''))).toEqual(report);
  expect(Math.max(...pieces.map((piece) => piece.length))).toBeLessThan(20_000);
});
