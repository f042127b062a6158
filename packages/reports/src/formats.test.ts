// What every report format must keep, looped over the registry: nothing from scanned data acts, and order is stable.

import type { Report } from '@sentrascan/contract';
import { RICH_REPORT } from '@sentrascan/testkit/rich-report';
import { RICH_RULES } from '@sentrascan/testkit/rich-report-rules';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { REPORT_FORMATS } from './formats/formats.generated.ts';
import { displayWidth } from './paint.ts';
import type { RenderOptions, ReportFormat } from './report-format.ts';
import { SAMPLE_REPORT, SAMPLE_RULES } from './sample-report.ts';

const options: RenderOptions = { rules: SAMPLE_RULES };

function draw(format: ReportFormat, report: Report, more: Partial<RenderOptions> = {}): string {
  return [...format.render(report, { ...options, ...more })].join('');
}

/** The sample with one text in every place that scanned data reaches. */
function reportAbout(text: string): Report {
  const [finding] = SAMPLE_REPORT.findings;
  const [gap] = SAMPLE_REPORT.gaps;
  const [artifact] = SAMPLE_REPORT.artifacts;
  const behaviour = artifact?.children?.[0]?.behaviour;
  if (finding === undefined || gap === undefined || artifact === undefined || behaviour === undefined) {
    throw new Error('the sample lost its parts');
  }
  const texts = [text, text];
  return {
    ...SAMPLE_REPORT,
    artifacts: [
      {
        ...artifact,
        path: text,
        children: [],
        behaviour: {
          ...behaviour,
          imports: texts,
          calls: texts,
          unknowns: texts,
          loaders: [{ loader: text, outcome: text }],
        },
      },
    ],
    findings: [
      {
        ...finding,
        artifact: `${text}!${text}`,
        message: text,
        evidence: { callable: text, args: [text], [text]: text },
        excerpt: text,
        flow: [{ message: text }],
        tags: [text],
      },
    ],
    gaps: [{ ...gap, artifact: text, reason: text, consequence: text }],
  };
}

/** Control characters but line feed, bidirectional and invisible ones, separators, lone surrogates. */
const ACTING = /(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\u115f\u1160\u3164\u{e0041}]|\ufe0e/u;

const hostileText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc
    .array(
      fc.constantFrom(
        '\x1b]0;x\x07',
        '\u202e',
        '\u2066',
        '\u200b',
        '\r',
        '\n',
        '\0',
        '\u0085',
        '\u{e0041}',
        'a',
        '|',
        '`',
      ),
    )
    .map((parts) => parts.join('')),
);

describe.each(REPORT_FORMATS.map((format) => [format.id, format] as const))('%s', (_id, format) => {
  it('lets no acting character through', () => {
    expect(draw(format, SAMPLE_REPORT)).not.toMatch(ACTING);
    fc.assert(
      fc.property(hostileText, (text) => {
        const drawn = draw(format, reportAbout(text));
        // Our own warning sign is the one place where an emoji selector is wanted.
        expect(drawn.replaceAll('⚠️', '')).not.toMatch(ACTING);
      }),
      { numRuns: 150 },
    );
  });

  it('draws the same whatever the order of findings, gaps and keys', () => {
    // The exact report keeps the order it was given.
    if (format.id === 'json') return;
    const turned = {
      ...SAMPLE_REPORT,
      findings: SAMPLE_REPORT.findings.toReversed(),
      gaps: SAMPLE_REPORT.gaps.toReversed(),
    };
    expect(draw(format, turned)).toBe(draw(format, SAMPLE_REPORT));
  });

  it('ends with one line break and draws every verdict of an empty report', () => {
    for (const verdict of ['malicious', 'suspicious', 'inconclusive', 'unsupported', 'clean'] as const) {
      const drawn = draw(format, { ...SAMPLE_REPORT, verdict, artifacts: [], findings: [], gaps: [] });
      expect(drawn).toMatch(/[^\n]\n$/);
      expect(drawn.toLowerCase()).toContain(verdict);
    }
  });
});

describe.each(
  REPORT_FORMATS.filter(({ mediaType }) => mediaType === 'text/plain').map(
    (format) => [format.id, format] as const,
  ),
)('%s at a terminal', (_id, format) => {
  it.each([60, 80, 140])('keeps to %d columns, but for digests and excerpts', (widthCharacters) => {
    for (const groupBy of [undefined, 'cwe']) {
      const grouping = groupBy === undefined ? {} : { groupBy };
      const options = { rules: RICH_RULES, widthCharacters, ...grouping };
      const lines = [...format.render(RICH_REPORT, options)].map((line) => line.trimEnd());
      const excerpts = RICH_REPORT.findings.flatMap(({ excerpt }) => excerpt?.split('\n') ?? []);
      const isExempt = (line: string) =>
        line.includes('sha256 ') || excerpts.some((one) => one !== '' && line.includes(one.slice(0, 8)));
      expect(lines.filter((line) => displayWidth(line) > widthCharacters && !isExempt(line))).toEqual([]);
    }
  });
});
