// Long targets: where they lead shows, and what is left out of them is a gap.

import { describe, expect, it } from 'vitest';
import { RecordingContext } from '../../../testkit/src/recording-context.ts';
import { ItemAllowance, limitedItems, limitedText } from './limited-items.ts';
import { REFERENCE_READ_BYTES, referTo } from './refer-to.ts';

function targetOf(target: string): { target: string; gaps: number } {
  const context = new RecordingContext(new Uint8Array(0));
  referTo(context, { format: 'x', purpose: 'file', target, access: 'read', place: '', offset: 3 });
  const [fact] = context.factsOf('reference');
  return { target: fact?.target ?? '', gaps: context.gaps.length };
}

describe('referTo', () => {
  it('keeps what fits as it is written', () => {
    expect(targetOf(`${'./'.repeat(500)}../../etc/passwd`)).toEqual({
      target: `${'./'.repeat(500)}../../etc/passwd`,
      gaps: 0,
    });
  });

  it('tells what a format read the beginning of', () => {
    const read = `${'./'.repeat(20_000)}../../etc/passwd`.slice(0, REFERENCE_READ_BYTES);
    expect(targetOf(read).gaps).toBe(1);
  });

  it('leaves out steps that lead nowhere before it cuts', () => {
    expect(targetOf(`${'./'.repeat(5000)}../../etc/passwd`)).toEqual({ target: '../../etc/passwd', gaps: 0 });
    expect(targetOf(`a${'//'.repeat(5000)}../../x`)).toEqual({ target: 'a/../../x', gaps: 0 });
    expect(targetOf(`/${'./'.repeat(5000)}etc/passwd`)).toEqual({ target: '/etc/passwd', gaps: 0 });
    expect(targetOf(`C:\\${'.\\'.repeat(5000)}x`)).toEqual({ target: 'C:\\x', gaps: 0 });
    expect(targetOf(`https://${'./'.repeat(5000)}x`)).toEqual({ target: 'https://x', gaps: 0 });
  });

  it('keeps both ends of what is still too long, and tells a gap', () => {
    const long = 'folder/'.repeat(5000);
    for (const path of [`../${long}`, `${long}../../x`, `${long}../${long}`]) {
      const { target, gaps } = targetOf(path);
      expect(target).toContain('..');
      expect(target.length).toBeLessThanOrEqual(4096);
      expect(gaps).toBe(1);
    }
    expect(targetOf(`${long}\0${long}`).target).toContain('\0');
  });
});

describe('limited items', () => {
  it('tell one gap where there are more', () => {
    const context = new RecordingContext(new Uint8Array(0));
    const items = Array.from({ length: 64 }, (_, index) => index);
    expect([...limitedItems(context, items, 'structureFacts', 'x')]).toHaveLength(64);
    expect(context.gaps).toEqual([]);
    expect([...limitedItems(context, [...items, 64, 65], 'structureFacts', 'x')]).toHaveLength(64);
    expect(context.gaps).toHaveLength(1);
    const allowance = new ItemAllowance(context, 'structureFacts', 'y');
    expect(Array.from({ length: 70 }, () => allowance.take()).filter(Boolean)).toHaveLength(64);
    expect(context.gaps).toHaveLength(2);
  });

  it('are the characters of a text, too', () => {
    const context = new RecordingContext(new Uint8Array(0));
    expect(limitedText(context, 'abc', 'nameCharacters', 'x')).toBe('abc');
    expect(limitedText(context, 'a'.repeat(2000), 'nameCharacters', 'x')).toHaveLength(1024);
    expect(context.gaps).toHaveLength(1);
  });
});
