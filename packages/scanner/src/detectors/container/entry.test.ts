import type { ContainerEntry, EntryAnomalyKind } from '@sentrascan/contract';
import { reportsOf } from '@sentrascan/testkit';
import { describe, expect, it } from 'vitest';
import { detector } from './entry.ts';

const EXPECTED: Record<EntryAnomalyKind, string | undefined> = {
  'name-mismatch': 'high container/readers-disagree',
  'method-mismatch': 'high container/readers-disagree',
  'size-mismatch': 'high container/readers-disagree',
  'hidden-entry': 'high container/readers-disagree',
  'encrypted-flag-on-plain-data': 'high container/claims-encryption',
  'flags-mismatch': 'low container/header-mismatch',
  'crc-mismatch': 'medium container/damaged-entry',
  'crc-wrong': 'medium container/damaged-entry',
  'missing-entry': 'medium container/damaged-entry',
  'duplicate-name': 'medium container/duplicate-entry',
  'duplicate-member': 'medium container/duplicate-entry',
  'duplicate-name-folded': 'low container/duplicate-entry-folded',
  overlap: 'medium container/overlapping-entries',
  'path-parent': 'high container/escapes-folder',
  'path-absolute': 'high container/escapes-folder',
  'path-drive': 'high container/escapes-folder',
  'path-unc': 'high container/escapes-folder',
  'path-nul': 'high container/escapes-folder',
  'path-control': 'medium container/misleading-name',
  'path-bidi': 'medium container/misleading-name',
  'path-backslash': undefined,
  'link-escape': 'high container/link-escapes-folder',
  'device-node': 'medium container/device-entry',
  setuid: 'medium container/privileged-entry',
  'inflation-ratio': 'medium container/inflates-enormously',
};

function entry(kinds: readonly EntryAnomalyKind[], name = 'a\u0001.txt', container = 'zip'): ContainerEntry {
  return {
    kind: 'container.entry',
    container,
    name,
    entryKind: 'file',
    views: [{ name, method: 'stored', sizeBytes: 1, compressedBytes: 1, offset: 0 }],
    anomalies: kinds.map((kind) => ({ kind, detail: `why ${kind}` })),
    offset: 7,
  };
}

describe('the entries of containers', () => {
  it.each(Object.entries(EXPECTED))('%s is judged as %s', (kind, expected) => {
    const reports = reportsOf(detector, entry([kind as EntryAnomalyKind]));
    expect(reports.map(({ severity, ruleId }) => `${severity} ${ruleId}`)).toEqual(
      expected === undefined ? [] : [expected],
    );
    for (const { message, judgement } of reports) {
      expect(message).toContain(`why ${kind}`);
      expect(judgement.location).toEqual({ offset: 7 });
    }
  });

  it('says nothing of an honest entry, and each oddity of another', () => {
    expect(reportsOf(detector, entry([]))).toEqual([]);
    expect(reportsOf(detector, entry(['crc-wrong', 'path-parent', 'path-backslash']))).toHaveLength(2);
  });

  it('takes a second program of a checkpoint for worse than a second text, in a zip', () => {
    const ruleOf = (name: string, container: string) =>
      reportsOf(detector, entry(['duplicate-name'], name, container))[0]?.ruleId;
    expect(ruleOf('archive/data.pkl', 'zip')).toBe('container/duplicate-program');
    expect(ruleOf('config.json', 'zip')).toBe('container/duplicate-program');
    expect(ruleOf('archive/data.pkl', 'tar')).toBe('container/duplicate-entry');
    expect(ruleOf('README', 'zip')).toBe('container/duplicate-entry');
  });

  it('takes letters of old code pages for no controls', () => {
    expect(reportsOf(detector, entry(['path-control'], 'o\u0086.txt'))).toEqual([]);
  });

  it('shows names without the characters that hide them, and bounded', () => {
    const [report] = reportsOf(detector, entry(['path-bidi'], `\u202egnp.exe\n${'x'.repeat(5000)}`));
    expect(report?.message).toContain('\\u202egnp.exe\\n');
    expect(report?.message.length).toBeLessThan(400);
  });

  it('keeps its meaning when the entry moves', () => {
    const [here] = reportsOf(detector, entry(['crc-wrong']));
    const [there] = reportsOf(detector, { ...entry(['crc-wrong']), offset: 99 });
    expect(here?.judgement.meaning).toBe(there?.judgement.meaning);
  });
});
