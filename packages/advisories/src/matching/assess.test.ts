import { describe, expect, it } from 'vitest';
import { AdvisoryIndex, type AdvisoryRecord, assess, starterIndex } from '../index.ts';
import { indexBytes } from '../index-file/write-index.ts';

function indexOf(
  records: Readonly<Record<string, readonly Partial<AdvisoryRecord>[]>>,
  isPartial = true,
): AdvisoryIndex {
  const packages = new Map(
    Object.entries(records).map(([name, list]) => [
      name,
      list.map((record) => ({ id: 'GHSA-1', aliases: [], ranges: [], versions: [], ...record })),
    ]),
  );
  const header = {
    source: 'test',
    sourceSha256: '',
    created: '2026-01-01T00:00:00Z',
    newestModified: '2026-01-01T00:00:00Z',
    advisories: packages.size,
    packages: packages.size,
    withdrawn: 0,
    isPartial,
  };
  return new AdvisoryIndex(indexBytes(header, packages));
}

/** Ids that are certain, and ids that are possible. */
function ask(
  index: AdvisoryIndex,
  name: string,
  version: string | undefined,
  specifier = '',
): [string[], string[]] {
  const { certain, possible } = assess(index, {
    name,
    specifier,
    ...(version === undefined ? {} : { version }),
  });
  return [certain.map(({ id }) => id), possible.map(({ id }) => id)];
}

const YES = [['GHSA-1'], []];
const MAYBE = [[], ['GHSA-1']];
const NO = [[], []];

describe('one release', () => {
  const ranges = [[{ introduced: '1.0' }, { fixed: '1.5' }]];

  it.each([
    ['0.9', NO],
    ['1.0rc1', NO],
    ['1.0', YES],
    ['v1.0.0', YES],
    ['1.0.0+cu118', YES],
    ['1.5.dev1', YES],
    ['1.5', NO],
    ['1.5+cpu', NO],
    ['1!1.0', NO],
  ])('%s of 1.0 to 1.5', (version, expected) => {
    expect(ask(indexOf({ x: [{ ranges }] }), 'X', version)).toEqual(expected);
  });

  it('sorts events, and lets a segment begin where another ends', () => {
    const unsorted = [[{ fixed: '2.0' }, { introduced: '1.0' }, { fixed: '1.0' }, { introduced: '0' }]];
    const index = indexOf({ x: [{ ranges: unsorted }] });
    expect(['0.dev0', '1.0', '1.9', '2.0'].map((version) => ask(index, 'x', version))).toEqual([
      YES,
      YES,
      YES,
      NO,
    ]);
  });

  it('never opens a range whose bound is no version', () => {
    const index = indexOf({ x: [{ ranges: [[{ introduced: '0' }, { last_affected: '2.6.0-cu124' }]] }] });
    expect(['2.6.0', '2.7.0', '99'].map((version) => ask(index, 'x', version))).toEqual([YES, NO, NO]);
    expect(assess(index, { name: 'x', version: '1', specifier: '' }).certain[0]?.confidence).toBe('low');
  });

  it('passes over no issue that comes back behind its fixes', () => {
    const index = indexOf({
      x: [{ ranges: [[{ introduced: '0' }, { fixed: '1.0' }, { fixed: '1.5' }, { introduced: '3.0' }]] }],
    });
    expect(['0.9', '2.0', '4.0'].map((version) => ask(index, 'x', version))).toEqual([YES, NO, YES]);
  });

  it('names the version that mends every issue', () => {
    const index = indexOf({
      x: [
        { id: 'GHSA-1', ranges: [[{ introduced: '0' }, { fixed: '1.2' }]] },
        {
          id: 'GHSA-2',
          ranges: [[{ introduced: '0' }, { fixed: '1.1' }, { introduced: '1.2' }, { fixed: '1.3' }]],
        },
      ],
    });
    const { certain, fixedAll } = assess(index, { name: 'x', version: '1.0', specifier: '==1.0' });
    expect(certain.map(({ fixed }) => fixed)).toEqual(['1.2', '1.1']);
    expect(fixedAll).toBe('1.3');
  });

  const ends = (...ranges: readonly Record<string, string>[][]) =>
    indexOf({
      x: ranges.map((range, at) => ({
        id: `GHSA-${at}`,
        ranges: [[{ introduced: '0' }, ...range]] as never,
      })),
    });
  const waysOf = (index: AdvisoryIndex, version: string) => {
    const { fixedAll, unaffected, unnamedAfter, fewest } = assess(index, {
      name: 'x',
      version,
      specifier: '',
    });
    return { fixedAll, unaffected, unnamedAfter, fewest };
  };

  it.each([
    [
      [
        [{ last_affected: '2.1' }],
        [{ introduced: '0' }, { fixed: '1.2' }, { introduced: '2.0' }, { fixed: '2.5' }],
      ],
      { unaffected: '2.5' },
    ],
    [[[{ last_affected: '2.1' }], [{ fixed: '1.2' }]], { unnamedAfter: '2.1' }],
    [
      [[], [{ fixed: '1.2' }], [{ fixed: '1.1' }], [{ fixed: '1.2' }]],
      { fewest: { release: '1.2', issues: 1 } },
    ],
    [[[]], {}],
    [[[{ fixed: '5.0.0rc3' }]], { fixedAll: '5.0.0' }],
    [[[{ fixed: '2.0rc1' }], [{ last_affected: '1.9' }]], { unaffected: '2.0' }],
  ])('leads out of %j', (ranges, expected) => {
    expect(waysOf(ends(...ranges), '1.0')).toEqual(expected);
  });

  it('advises a pre-release only to who has one', () => {
    expect(waysOf(ends([{ fixed: '5.0.0rc3' }]), '5.0.0rc1')).toEqual({ fixedAll: '5.0.0rc3' });
  });

  it('is rated by its vector, and by a label only without one', () => {
    const high = {
      version: '3.1',
      vector: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:N/A:N',
      score: 8.1,
    } as const;
    const index = indexOf({
      x: [
        { id: 'GHSA-1', ranges, label: 'critical' },
        { id: 'PYSEC-1', aliases: ['GHSA-1'], ranges, cvss: [high] },
        { id: 'GHSA-2', ranges, label: 'critical' },
        { id: 'GHSA-3', aliases: ['GHSA-2'], ranges, label: 'low' },
      ],
    });
    const { certain } = assess(index, { name: 'x', version: '1.0', specifier: '' });
    expect(certain.map(({ id, severity, cvss }) => [id, severity, cvss?.score])).toEqual([
      ['GHSA-2', 'critical', undefined],
      ['GHSA-1', 'high', 8.1],
    ]);
  });
});

describe('a range', () => {
  const index = indexOf({ x: [{ ranges: [[{ introduced: '0' }, { fixed: '2.0' }]] }] });

  it.each([
    ['<2.0', YES],
    ['<=1.9', YES],
    ['~=1.4', YES],
    ['==1.*', YES],
    ['>=1.0', MAYBE],
    ['!=1.0', MAYBE],
    ['>=2.0', NO],
    ['>2', NO],
    ['', MAYBE],
  ])('%s of everything below 2.0', (specifier, expected) => {
    expect(ask(index, 'x', undefined, specifier)).toEqual(expected);
  });
});

describe('a range that several issues cover together', () => {
  const index = indexOf({
    x: [
      { id: 'GHSA-1', label: 'high', ranges: [[{ introduced: '0' }, { fixed: '1.0' }]] },
      { id: 'GHSA-2', label: 'high', ranges: [[{ introduced: '0.5' }, { fixed: '2.0' }]] },
      { id: 'GHSA-3', label: 'low', ranges: [[{ introduced: '1.5' }, { fixed: '3.0' }]] },
      { id: 'MAL-1', isMalicious: true, versions: ['1.7'] },
    ],
  });

  it.each([
    ['<2.0', ['GHSA-1', 'GHSA-2'], true],
    ['<=1.9,!=1.9', ['GHSA-1', 'GHSA-2'], true],
    ['>=1.0,<=2.5', ['GHSA-2', 'GHSA-3'], true],
    ['<3', ['GHSA-1', 'GHSA-2', 'GHSA-3'], true],
    ['<1.0', ['GHSA-1'], undefined],
    ['<=3', [], undefined],
    ['>=1.8', [], undefined],
  ])('%s', (specifier, certain, isTogether) => {
    const found = assess(index, { name: 'x', specifier });
    expect(found.certain.map(({ id }) => id)).toEqual(certain);
    expect(found.isTogether).toBe(isTogether);
  });

  it.each(['<0', '>2,<1', '==1.0,==2.0'])('%s allows nothing', (specifier) => {
    expect(ask(index, 'x', undefined, specifier)).toEqual(NO);
  });
});

describe('the starter', () => {
  const index = new AdvisoryIndex(starterIndex());

  it('knows what is malicious', () => {
    const { certain } = assess(index, { name: 'LiteLLM', version: '1.82.7', specifier: '==1.82.7' });
    expect(certain[0]).toMatchObject({ id: 'PYSEC-2026-2', isMalicious: true, severity: 'critical' });
    expect(
      assess(index, { name: 'litellm', specifier: '>=1.80' }).possible.some(({ isMalicious }) => isMalicious),
    ).toBe(true);
  });

  it('says what it does not cover', () => {
    expect(assess(index, { name: 'left-pad', version: '1', specifier: '' }).isCovered).toBe(false);
    expect(
      assess(index, { name: 'tensorflow', version: '2.5', specifier: '' }).certain.length,
    ).toBeGreaterThan(100);
  });
});
