import type { Gap, PayloadFact } from '@sentrascan/contract';
import { defineRule } from '@sentrascan/rules';
import { describe, expect, it } from 'vitest';
import { TOY_PLUGINS, toyFormat } from '../../../testkit/src/engine/toy-plugins.ts';
import { Budget } from '../bytes/budget.ts';
import { MemoryAccess } from '../bytes/random-access.ts';
import type { Detector } from '../detectors/detector.ts';
import { LIMITS } from '../limits.ts';
import { hashAndSearch } from './hash-and-search.ts';
import type { HashAndSweep, Plugins, SweepRange } from './plugins.ts';
import { renderArtifact } from './render-artifact.ts';
import { scanTree } from './scan-tree.ts';

/** One rule of several severities, as the rules over calls are. */
const GRADED = defineRule({
  id: 'toy/graded',
  title: 'A toy states an anomaly',
  category: 'malformed',
  severity: 'low',
  stability: 'preview',
  since: '0.1',
  cwe: [20],
  owasp: [],
  atlas: [],
  tags: [],
  message: 'the toy says {detail}',
  why: 'It is a toy.',
  fix: ['Put it back into the box.'],
  falsePositives: 'None.',
  samples: { fires: [], silent: [] },
});

/** Lines of a toy, see testkit's toy-plugins. */
const toy = (...lines: string[]) => ['TOY', ...lines, ''].join('\n');

function scan(content: string, parts: Partial<Plugins> = {}, path = 'a.toy', budget = Budget.root({})) {
  const plugins = { ...TOY_PLUGINS, ...parts };
  const node = scanTree(new MemoryAccess(Buffer.from(content, 'latin1')), { path }, plugins, budget);
  return renderArtifact(node, plugins);
}

const kinds = (gaps: readonly Gap[]) => gaps.map((gap) => `${gap.artifact}: ${gap.kind}`);

describe('scanTree', () => {
  it('recognises, judges, hashes and accounts for every byte', () => {
    const { artifact, findings, gaps } = scan(toy('fact bad'));
    expect(artifact).toMatchObject({
      identity: ['toy'],
      claim: 'toy',
      verdict: 'malicious',
      coverage: { bytesTotal: 13, bytesRead: 13, bytesExplained: 13, gaps: 0 },
    });
    expect(artifact.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(findings).toMatchObject([
      { ruleId: 'toy/bad', artifact: 'a.toy', message: 'the toy says bad', location: { offset: 4 } },
    ]);
    expect(gaps).toEqual([]);
  });

  it('calls an empty file empty, and content that nobody knows unrecognised', () => {
    expect(scan('', {}, 'empty').artifact).toMatchObject({ identity: ['empty'], verdict: 'clean' });
    const unknown = scan('hello');
    expect(unknown.artifact).toMatchObject({ identity: [], verdict: 'unsupported' });
    expect(kinds(unknown.gaps)).toEqual(['a.toy: unrecognised']);
  });

  it('is not clean where nobody knows a member', () => {
    const { artifact, gaps } = scan(toy('slice weights.gguf 0 3', 'end'));
    expect(kinds(gaps)).toEqual(['a.toy!weights.gguf: unrecognised']);
    expect(artifact.verdict).toBe('inconclusive');
    expect(artifact.children).toMatchObject([{ verdict: 'unsupported' }]);
  });

  it.each([
    ['tensor-data', 'clean', []],
    ['text', 'clean', []],
    ['member', 'inconclusive', ['a.toy!part: unrecognised']],
    ['code', 'inconclusive', ['a.toy!part: unrecognised']],
    ['pickle', 'inconclusive', ['a.toy!part: unrecognised']],
  ] as const)('takes a container at its word for %s', (part, verdict, said) => {
    const format = toyFormat();
    const walk: typeof format.walk = (context) => {
      context.explain(0, context.bytes.sizeBytes);
      context.child('part', context.bytes.slice(0, 3), { carrier: 'toy', part });
    };
    const { artifact, gaps } = scan(toy(), { formats: [{ ...format, walk }] });
    expect([artifact.verdict, kinds(gaps)]).toEqual([verdict, said]);
  });

  it('walks members as artifacts of their own and gives them their place in bytes and paths', () => {
    const content = `${toy('slice sub/in.toy 31 44', 'end')}\n${toy('fact bad')}`;
    const at = content.lastIndexOf('TOY');
    const { artifact, findings } = scan(content.replace('31 44', `${at} ${at + 13}`));
    expect(findings).toMatchObject([{ artifact: 'a.toy!sub/in.toy', location: { offset: 4 } }]);
    expect(artifact.children).toMatchObject([
      { path: 'a.toy!sub/in.toy', verdict: 'malicious', coverage: { bytesTotal: 13, bytesRead: 13 } },
    ]);
    expect(artifact.verdict).toBe('malicious');
  });

  it('escapes what members are called', () => {
    const { artifact } = scan(toy('slice a!\u001bb 0 3'));
    expect(artifact.children?.map((child) => child.path)).toEqual(['a.toy!a\\u{21}\\u{1B}b']);
  });

  it('stops at the nesting limit with a gap, not before', () => {
    const levels = LIMITS.nestingLevels.value;
    const nested = (depth: number) => toy(...new Array<string>(depth).fill('nest'), 'fact bad');
    const deepest = scan(nested(levels));
    expect(deepest.findings.map((finding) => finding.artifact)).toEqual([`a.toy${'!inner'.repeat(levels)}`]);
    expect(deepest.gaps).toEqual([]);
    const tooDeep = scan(nested(levels + 1));
    expect(tooDeep.findings).toEqual([]);
    expect(kinds(tooDeep.gaps)).toEqual([`a.toy${'!inner'.repeat(levels)}: limit`]);
    expect(tooDeep.artifact.verdict).toBe('inconclusive');
  });

  it('reports content once that two formats walk', () => {
    const { artifact, findings } = scan(toy('fact bad', 'fact bad'), {
      formats: [toyFormat(), toyFormat('twin')],
    });
    expect(artifact.identity).toEqual(['toy', 'twin']);
    expect(findings.map((finding) => finding.location)).toEqual([{ offset: 4 }, { offset: 13 }]);
  });

  it('takes formats that are only probable where none is certain', () => {
    const maybe = { ...toyFormat('maybe'), identify: () => 'probable' as const };
    expect(scan(toy(), { formats: [maybe, toyFormat()] }).artifact.identity).toEqual(['toy']);
    expect(scan('else', { formats: [maybe, toyFormat()] }).artifact.identity).toEqual(['maybe']);
  });

  it('turns a format that throws into a gap without its message, and keeps what it had said', () => {
    const { artifact, findings, gaps } = scan(toy('fact odd', 'throw', 'fact bad'));
    expect(findings.map((finding) => finding.ruleId)).toEqual(['toy/odd']);
    expect(gaps).toMatchObject([
      { kind: 'crash', reason: 'The format toy failed with TypeError: a bug of the scanner.' },
    ]);
    expect(JSON.stringify({ artifact, gaps })).not.toContain('secret of the machine');
    expect(artifact.verdict).toBe('suspicious');
  });

  it('turns a format that throws while it looks into a gap', () => {
    const broken = toyFormat('broken');
    const identify = () => {
      throw new Error('no');
    };
    const { gaps, artifact } = scan(toy(), { formats: [{ ...broken, identify }, toyFormat()] });
    expect(artifact.identity).toEqual(['toy']);
    expect(gaps.map((gap) => gap.reason)).toEqual([
      'The format broken failed with Error: a bug of the scanner.',
    ]);
  });

  it('turns a detector that throws into a gap and shows it the next fact', () => {
    const { findings, gaps } = scan(toy('fact burst', 'fact bad'));
    expect(findings.map((finding) => finding.ruleId)).toEqual(['toy/bad']);
    expect(gaps.map((gap) => gap.reason)).toEqual([
      'The detector toy failed with RangeError: a bug of the scanner.',
    ]);
  });

  it('turns a search that throws into a gap', () => {
    const hashAndSweep: HashAndSweep = () => {
      throw new Error('no');
    };
    expect(kinds(scan(toy(), { hashAndSweep }).gaps)).toEqual(['a.toy: crash']);
  });

  it('counts the findings of one rule that go over the cap', () => {
    const limit = LIMITS.findingsPerRuleAndArtifact.value;
    const { findings, gaps } = scan(toy(`facts mild ${limit + 7}`));
    expect(findings).toHaveLength(limit);
    expect(gaps).toMatchObject([
      { kind: 'limit', consequence: '7 of its findings, none worse than those that are, are not listed.' },
    ]);
  });

  it('keeps the worst findings of a rule, however many mild ones come first', () => {
    const detector: Detector<'format.anomaly'> = {
      id: 'graded',
      consumes: ['format.anomaly'],
      judge: (fact, context) => {
        const grades = { bad: 'critical', odd: 'medium', mild: 'low' } as const;
        const severity = grades[fact.anomaly as keyof typeof grades];
        context.report(GRADED, { evidence: { detail: `${fact.anomaly} ${fact.detail}` }, severity });
      },
    };
    const limit = LIMITS.findingsPerRuleAndArtifact.value;
    const flood = toy('fact odd', `facts mild ${2 * limit}`, 'fact bad', `facts mild ${limit}`);
    const { artifact, findings } = scan(flood, { detectors: [detector as unknown as Detector] });
    const counts = Object.groupBy(findings, (finding) => finding.severity);
    expect(counts.critical).toHaveLength(1);
    expect(counts.medium).toHaveLength(1);
    expect(counts.low).toHaveLength(limit - 2);
    expect(artifact.verdict).toBe('malicious');
  });

  it('says that time is up of everything it stopped at, and scans nothing after it', () => {
    let now = 0;
    const budget = Budget.root({}, { clock: () => (now += 10), deadlineMs: 25 });
    const { artifact, gaps } = scan(
      toy('slice one 0 3', 'slice two 0 3', 'slice three 0 3'),
      {},
      'a.toy',
      budget,
    );
    expect(artifact.children ?? []).toHaveLength(1);
    const inTime = artifact.children?.filter((child) => child.verdict === 'clean') ?? [];
    expect(inTime).toEqual([]);
    expect(kinds(gaps)).toContain('a.toy: timeout');
    expect(artifact.verdict).toBe('inconclusive');
  });
});

describe('bytes nobody explained', () => {
  function searched(content: string): string[] {
    const seen: SweepRange[] = [];
    const hashAndSweep: HashAndSweep = (_, order) => {
      seen.push(...order.ranges);
      return {};
    };
    scan(content, { hashAndSweep });
    return seen.map(({ start, end, where }) => `${where} ${start}-${end}`);
  }

  it('are searched with their place, opaque ones too', () => {
    const content = `${toy('explain 60 70', 'opaque 70 80', 'end')}`.padEnd(100, '.');
    const told = content.indexOf('end');
    expect(searched(content)).toEqual([`between ${told}-60`, 'opaque 70-80', 'tail 80-100']);
    expect(searched('????????')).toEqual(['whole 0-8']);
    expect(searched(toy())).toEqual([]);
  });

  it('of a member that is a slice are searched in the one pass over the file', () => {
    const content = `${toy('slice in 40 60', 'end')}`.padEnd(40, '.') + toy('end').padEnd(20, 'x');
    expect(searched(content)).toEqual(['between 19-40', 'tail 44-60']);
  });

  it('hold payloads that are judged where they stand and opened as members', () => {
    const inner = toy('fact bad');
    const content = `${toy('end')}....${inner}`;
    const offset = content.length - inner.length;
    const fact: PayloadFact = { kind: 'payload', payload: 'pickle', offset, detail: 'a toy', where: 'whole' };
    const hashAndSweep: HashAndSweep = (_, { emit }) => {
      emit(fact);
      return {};
    };
    const { artifact, findings } = scan(content, { hashAndSweep });
    expect(findings).toMatchObject([{ artifact: `a.toy!pickle@${offset}`, location: { offset: 4 } }]);
    expect(artifact.coverage.bytesExplained).toBe(4);
  });

  it('are searched by the real pass, which also hashes', () => {
    const elf = '\x7fELF\x02\x01\x01'.padEnd(16, '\0') + '\x02\0\x3e\0\x01\0\0\0'.padEnd(48, '\0');
    const { artifact } = scan(toy('end') + elf, { hashAndSweep: hashAndSearch });
    expect(artifact.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(artifact.coverage.bytesRead).toBe(artifact.sizeBytes);
  });
});
