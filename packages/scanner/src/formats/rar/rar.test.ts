// RAR: recognised, and told as not read.

import { probeOf, RecordingContext } from '@sentrascan/testkit';
import { describe, expect, it } from 'vitest';
import { format } from './index.ts';

describe('rar', () => {
  it.each([
    ['Rar!\x1a\x07\x00', 4],
    ['Rar!\x1a\x07\x01\x00', 5],
  ])('tells that %j is not read', (magic, version) => {
    const bytes = Buffer.from(`${magic}and the rest`, 'latin1');
    expect(format.identify(probeOf(bytes))).toBe('certain');
    const context = new RecordingContext(bytes);
    format.walk(context);
    expect(context.gaps).toMatchObject([{ kind: 'unsupported' }]);
    expect(context.gaps[0]?.reason).toContain(`version ${version}`);
    expect(context.opaque).toEqual([[0, bytes.length]]);
  });

  it('is not every text that starts like it', () => {
    expect(format.identify(probeOf(Buffer.from('Rar! is a format')))).toBe(undefined);
    expect(format.identify(probeOf(new Uint8Array()))).toBe(undefined);
  });
});
