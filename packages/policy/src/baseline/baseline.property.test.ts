// For any report: a baseline of it reads back, and differs in nothing from the report; any change of a field is told.

import type { Finding, Gap, Report, ReportedArtifact, ReportedStructure } from '@sentrascan/contract';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { baselineOf, baselineText } from './baseline-of.ts';
import { compareBaselines } from './compare-baselines.ts';
import { markKnown } from './known-findings.ts';
import { readBaseline } from './read-baseline.ts';

const ACCEPTED = { by: 'Ada', reason: 'looked at it' };
const SIDES = { before: 'before', after: 'after' };
const word = fc.string({ minLength: 1, maxLength: 12 });
/** Names of a report are sets. */
const words = fc.uniqueArray(word, { maxLength: 4 });
const digest = fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 64, maxLength: 64 });
const count = fc.integer({ min: 0, max: 1_000_000 });

const structure: fc.Arbitrary<ReportedStructure> = fc.record(
  {
    tensors: fc.record({
      count,
      dtypes: fc.dictionary(fc.constantFrom('float32', 'int8', 'bool'), count),
      shapesSha256: digest,
      sha256: digest,
    }),
    operations: fc.record({ names: words, count, sha256: digest }),
    templates: fc.array(fc.record({ carrier: word, name: word, sizeBytes: count, sha256: digest }), {
      maxLength: 3,
    }),
    callables: words,
    references: words,
    code: fc.record({ imports: words, calls: words, sha256: digest }),
    omitted: count,
  },
  { requiredKeys: [] },
);

const leaf = (path: string): fc.Arbitrary<ReportedArtifact> =>
  fc.record(
    {
      path: fc.constant(path),
      sizeBytes: count,
      identity: words,
      verdict: fc.constant('clean' as const),
      coverage: fc.constant({ bytesTotal: 1, bytesRead: 1, bytesExplained: 1, gaps: 0 }),
      sha256: digest,
      structure,
      globals: fc.array(
        fc.record({
          module: word,
          name: word,
          standing: fc.constant('unknown' as const),
          offset: count,
          called: fc.boolean(),
        }),
        { maxLength: 3 },
      ),
      behaviour: fc.record({
        ...{ imports: words, calls: words, files: words, network: words, processes: words, unknowns: words },
        loaders: fc.constant([]),
      }),
    },
    { requiredKeys: ['path', 'sizeBytes', 'identity', 'verdict', 'coverage'] },
  );

const artifact = (path: string): fc.Arbitrary<ReportedArtifact> =>
  fc
    .tuple(
      leaf(path),
      fc.array(
        word.chain((name) => leaf(`${path}!${name}`)),
        { maxLength: 3 },
      ),
    )
    .map(([outer, children]) => ({ ...outer, ...(children.length === 0 ? {} : { children }) }));

const finding = (path: string): fc.Arbitrary<Finding> =>
  fc.record({
    ruleId: fc.constantFrom('pickle/runs-code', 'secret/password'),
    category: fc.constant('code-execution' as const),
    severity: fc.constantFrom('critical' as const, 'high' as const, 'medium' as const, 'low' as const),
    confidence: fc.constant('high' as const),
    artifact: fc.constant(path),
    message: word,
    evidence: fc.constant({}),
    fingerprint: fc.constantFrom('v1:a', 'v1:b', 'v1:c'),
    tags: fc.constant([]),
  });

const gap = (path: string): fc.Arbitrary<Gap> =>
  fc.record({
    artifact: fc.constant(path),
    kind: fc.constantFrom('limit' as const, 'truncated' as const),
    reason: word,
    consequence: word,
  });

const report: fc.Arbitrary<Report> = fc
  .uniqueArray(word, { minLength: 1, maxLength: 4 })
  .chain((paths) =>
    fc.record({
      artifacts: fc.tuple(...paths.map(artifact)),
      findings: fc.array(fc.constantFrom(...paths).chain(finding), { maxLength: 6 }),
      gaps: fc.array(fc.constantFrom(...paths).chain(gap), { maxLength: 4 }),
    }),
  )
  .map((parts) => ({
    schema: 'sentrascan.report/1',
    tool: { name: 'sentrascan', version: '1', rulesDigest: 'sha256:0' },
    target: { locator: '.', resolved: '.', provenance: {} },
    verdict: 'clean',
    summary: {
      ...{ artifacts: 0, bytesTotal: 0, bytesRead: 0, gaps: 0, waived: 0 },
      findings: { critical: 0, high: 0, medium: 0, low: 0 },
    },
    ...parts,
  }));

/** Every leaf of a value with a way to write another one there. */
function changesOf(value: unknown, write: (changed: unknown) => unknown): (() => unknown)[] {
  if (typeof value === 'string') return [() => write(changedText(value))];
  if (typeof value === 'number') return [() => write(value + 1)];
  if (Array.isArray(value))
    return [
      ...value.flatMap((item, at) => changesOf(item, (changed) => write(value.with(at, changed)))),
      ...value.map((_, at) => () => write(value.toSpliced(at, 1))),
    ];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) =>
    changesOf(each, (changed) => write({ ...value, [key]: changed })),
  );
}

function changedText(text: string): string {
  if (/^[0-9a-f]{64}$/.test(text)) return (text.startsWith('0') ? '1' : '0') + text.slice(1);
  return `${text}~other`;
}

describe('for any report', () => {
  test('a baseline is deterministic, reads back as it is, and differs in nothing from its report', () => {
    fc.assert(
      fc.property(report, (one) => {
        const baseline = baselineOf(one, { accepted: ACCEPTED });
        const text = baselineText(baseline);
        expect(text).toBe(baselineText(baselineOf(structuredClone(one), { accepted: ACCEPTED })));
        const read = readBaseline(text);
        expect(read.problem).toBeUndefined();
        const again = baselineOf(one, { accepted: { by: 'B', reason: 'other' } });
        const { drifts } = compareBaselines(read.baseline ?? again, again, SIDES);
        expect(drifts).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test('all of its findings are known to its baseline, and none to an empty one', () => {
    fc.assert(
      fc.property(report, (one) => {
        const baseline = baselineOf(one, { accepted: ACCEPTED });
        const marked = markKnown(one, baseline, 'b.json', () => 'clean');
        expect(marked.known).toBe(one.findings.length);
        expect(marked.report.findings.every(({ waiver }) => waiver?.inBaseline === true)).toBe(true);
        expect(marked.gone).toEqual([]);
        const empty = { ...baseline, findings: [] };
        expect(markKnown(one, empty, 'b.json', () => 'clean').report).toBe(one);
      }),
    );
  });

  test('every change of a field of its artifacts and gaps, and of what findings are known by, is told', () => {
    fc.assert(
      fc.property(report, (one) => {
        const before = baselineOf(one, { accepted: ACCEPTED });
        const sides = [
          ...changesOf(before.artifacts, (artifacts) => ({ ...before, artifacts })),
          ...changesOf(before.gaps, (gaps) => ({ ...before, gaps })),
          ...before.findings.flatMap((found, at) =>
            [{ fingerprint: 'v1:z' }, { ruleId: 'pickle/other' }, { count: (found.count ?? 1) + 1 }].map(
              (changed) => () => ({
                ...before,
                findings: before.findings.with(at, { ...found, ...changed }),
              }),
            ),
          ),
        ] as (() => typeof before)[];
        for (const side of sides) {
          const after = side();
          // Two of one path would be one artifact.
          if (new Set(after.artifacts.map(({ path }) => path)).size < after.artifacts.length) continue;
          const { drifts } = compareBaselines(before, after, SIDES);
          expect(drifts, JSON.stringify(after)).not.toEqual([]);
        }
      }),
      { numRuns: 60 },
    );
  });
});

test('reading ends with a sentence for any text', () => {
  const good = baselineText(
    baselineOf(fc.sample(report, { numRuns: 1, seed: 7 })[0] as Report, { accepted: ACCEPTED }),
  );
  fc.assert(
    fc.property(fc.nat(good.length), fc.nat(40), fc.string({ maxLength: 5 }), (at, cut, put) => {
      const { problem } = readBaseline(good.slice(0, at) + put + good.slice(at + cut));
      if (problem === undefined) return;
      expect(problem.line).toBeGreaterThan(0);
      expect(problem.mend).not.toBe('');
    }),
    { numRuns: 500 },
  );
});
