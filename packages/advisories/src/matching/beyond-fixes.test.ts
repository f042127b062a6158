// A release is beyond the fixes only where nothing of the records can hold for it.

import { describe, expect, it } from 'vitest';
import type { AdvisoryRecord } from '../advisory-record.ts';
import { isBeyondFixes } from './beyond-fixes.ts';

const record = (rest: Partial<AdvisoryRecord>): AdvisoryRecord => ({
  ...{ id: 'GHSA-a', aliases: [], versions: [], ranges: [[{ introduced: '0' }, { fixed: '2.0' }]] },
  ...rest,
});

describe('a release beyond every fix', () => {
  it.each([
    [record({}), '2.0'],
    [record({}), '3!0'],
    [record({ ranges: [[{ introduced: '1' }, { last_affected: '1.9' }]] }), '1.9.post1'],
    [
      record({ ranges: [[{ fixed: '1.2' }, { introduced: '1' }, { introduced: '2' }, { fixed: '2.1' }]] }),
      '2.1',
    ],
  ])('%o, %s', (one, version) => expect(isBeyondFixes([one], version)).toBe(true));

  it.each([
    [record({}), '2.0rc1'],
    [record({}), 'no-version'],
    [record({ ranges: [[{ introduced: '0' }]] }), '9'],
    [record({ ranges: [[{ introduced: '1' }, { fixed: '1.1' }, { introduced: '2' }]] }), '9'],
    [record({ ranges: [[{ introduced: '0' }, { fixed: '2.6-cu124-x' }]] }), '9'],
    [record({ ranges: [[{ introduced: '0' }, { last_affected: '9' }]] }), '9'],
    [record({ versions: ['9'] }), '9'],
    [record({ ranges: [], versions: [] }), '9'],
    [record({ isMalicious: true }), '9'],
  ])('not %o, %s', (one, version) => expect(isBeyondFixes([record({}), one], version)).toBe(false));
});
