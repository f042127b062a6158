import { type Category, GAP_KINDS, type GapKind, SEVERITIES, type Severity } from '@sentrascan/contract';
import { describe, expect, it } from 'vitest';
import { type Judged, verdictOf } from './verdict.ts';

const found = (...severities: Severity[]) =>
  severities.map((severity) => ({ severity, category: 'code-execution' as const }));
const fault = (category: Category) => [{ severity: 'critical' as const, category }];
const missed = (...kinds: GapKind[]) => kinds.map((kind) => ({ kind }));
const judged = (part: Partial<Judged>): Judged => ({ findings: [], gaps: [], isRecognised: true, ...part });

describe('verdictOf', () => {
  it.each([
    ['nothing at all', judged({}), 'clean'],
    ['nothing recognised', judged({ isRecognised: false }), 'unsupported'],
    [
      'nothing recognised, said as a gap',
      judged({ isRecognised: false, gaps: missed('unrecognised') }),
      'unsupported',
    ],
    ['one of several not recognised', judged({ gaps: missed('unrecognised') }), 'inconclusive'],
    [
      'not recognised and cut',
      judged({ isRecognised: false, gaps: missed('unrecognised', 'limit') }),
      'inconclusive',
    ],
    ['a low finding', judged({ findings: found('low') }), 'clean'],
    ['a low finding and a gap', judged({ findings: found('low'), gaps: missed('limit') }), 'inconclusive'],
    ['medium', judged({ findings: found('medium') }), 'suspicious'],
    ['medium and a gap', judged({ findings: found('low', 'medium'), gaps: missed('crash') }), 'suspicious'],
    ['high', judged({ findings: found('medium', 'high') }), 'malicious'],
    ['a secret, however bad', judged({ findings: fault('secret') }), 'suspicious'],
    ['a vulnerable package, however bad', judged({ findings: fault('vulnerability') }), 'suspicious'],
    ['a malicious package', judged({ findings: fault('malicious-package') }), 'malicious'],
    [
      'critical in something unrecognised',
      judged({ findings: found('critical'), isRecognised: false }),
      'malicious',
    ],
    [
      'critical, waived',
      judged({ findings: [{ severity: 'critical', category: 'payload', waiver: { reason: 'ours' } }] }),
      'clean',
    ],
    [
      'critical, waived, and a gap',
      judged({
        findings: [{ severity: 'critical', category: 'payload', waiver: { reason: 'ours' } }],
        gaps: missed('timeout'),
      }),
      'inconclusive',
    ],
  ] as const)('%s', (_, input, verdict) => {
    expect(verdictOf(input)).toBe(verdict);
  });

  it('is never clean while any gap stands, whatever was found', () => {
    for (const kind of GAP_KINDS) {
      for (const severity of [undefined, ...SEVERITIES]) {
        for (const isRecognised of [true, false]) {
          const findings = severity === undefined ? [] : found(severity);
          expect(verdictOf({ findings, gaps: missed(kind), isRecognised })).not.toBe('clean');
        }
      }
    }
  });
});
