import { RecordingContext } from '@sentrascan/testkit';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scanBytes } from '../../../../testkit/src/scan-bytes.ts';
import { LIMITS } from '../../limits.ts';
import type { Probe } from '../format.ts';
import { completeUtf8Length } from './encoding.ts';
import { format } from './index.ts';

function identify(bytes: Uint8Array) {
  return format.identify({
    head: bytes.subarray(0, LIMITS.probeHeadBytes.value),
    sizeBytes: bytes.length,
  } as Probe);
}

function walk(bytes: Uint8Array, name = 'notes.txt'): RecordingContext {
  const context = new RecordingContext(bytes, { name });
  format.walk(context);
  return context;
}

const utf16 = (text: string) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);

describe('text', () => {
  it.each([
    ['ASCII', Buffer.from('hello\n')],
    ['UTF-8', Buffer.from('größe 模型 🙂\n')],
    ['UTF-8 with a mark', Buffer.from('\ufeff{"a": 1}')],
    ['UTF-16', utf16('hello\n')],
    ['an old encoding', Buffer.from('Gr\xf6\xdfe des Modells\n', 'latin1')],
    ['a pickle of protocol 0', Buffer.from("cos\nsystem\n(S'id'\ntR.")],
  ])('takes %s for probable text and explains it', (_, bytes) => {
    expect(identify(bytes)).toBe('probable');
    const context = walk(bytes);
    expect(context.unexplained()).toEqual([]);
    expect(context.gaps).toEqual([]);
  });

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['zeros', Buffer.alloc(10)],
    ['floats', Buffer.from(Float32Array.from([0.1, 0.2, 0.3]).buffer)],
    ['mostly high bytes', Buffer.from('\xf6\xdf\xe4\xfc\xf6\xdf', 'latin1')],
  ])('does not take %s for text', (_, bytes) => expect(identify(bytes)).toBeUndefined());

  it.each([
    ['a shell script', Buffer.from('#!/bin/sh\necho inert\n'), '#!/bin/sh'],
    ['a batch file', Buffer.from('@echo off\r\necho inert\r\n'), 'batch source'],
    ['PowerShell in UTF-16', utf16('$client = New-Object Net.WebClient\r\n'), 'PowerShell source'],
  ])('says that it opens as %s', (_, bytes, detail) => {
    expect(walk(bytes).factsOf('payload')).toEqual([
      { kind: 'payload', payload: 'script', offset: 0, detail, where: 'text' },
    ]);
    expect(walk(Buffer.from('# A page\n\nIt says #!/bin/sh\n')).factsOf('payload')).toEqual([]);
  });

  it('goes on over chunk borders, whichever character they cut', () => {
    for (let shift = 0; shift < 4; shift++) {
      const bytes = Buffer.from('a'.repeat(LIMITS.textChunkBytes.value - shift) + '🙂é'.repeat(10));
      expect(walk(bytes).unexplained()).toEqual([]);
    }
  });

  it('makes a gap where text turns into something else', () => {
    const bytes = Buffer.concat([
      Buffer.from('a'.repeat(2 * LIMITS.textChunkBytes.value)),
      Buffer.alloc(500),
    ]);
    const context = walk(bytes);
    expect(context.gaps.map(({ kind }) => kind)).toEqual(['unrecognised']);
    expect(context.unexplained()).toEqual([[bytes.length - 500, bytes.length]]);
  });

  it.each(['run.js', 'main.go', 'run.pl'])('says that %s was not judged where a loader runs it', (name) => {
    const bytes = Buffer.from('#!/usr/bin/perl\n');
    const context = new RecordingContext(bytes, { name, role: { carrier: 'repository', part: 'code' } });
    format.walk(context);
    expect(context.gaps[0]?.reason).toContain('Source code');
    expect(walk(bytes, name).gaps).toEqual([]);
  });

  it.each(['run.sh', 'Dockerfile', 'Makefile', 'query.sql', 'settings.tf', 'app.css'])(
    'leaves no gap of %s, which is judged or which no loader runs',
    (name) => expect(walk(Buffer.from('echo 1\n'), name).gaps).toEqual([]),
  );

  it.each(['config.json', 'tokenizer_config.JSON', 'model.pmml', 'deploy.prototxt'])(
    'says that the configuration %s was not judged',
    (name) =>
      expect(walk(Buffer.from('a = 1\n'), name).gaps).toMatchObject([
        { kind: 'unrecognised', consequence: expect.stringContaining('only taken for text') },
      ]),
  );

  it.each([
    'README.md',
    'LICENSE',
    'notes.txt',
    'data.csv',
    'data.tsv',
    'train.log',
    'vocab.txt',
    'merges.txt',
    'data.jsonl',
    'README',
  ])('has nothing to say of the plain text %s', (name) =>
    expect(walk(Buffer.from('one two\n'), name).gaps).toEqual([]),
  );

  it('takes a container at its word for a text', () => {
    const context = new RecordingContext(Buffer.from('{"a": 1}'), {
      name: 'x.json',
      role: { carrier: 'zip', part: 'text' },
    });
    format.walk(context);
    expect(context.gaps).toEqual([]);
  });

  it('never throws, and cuts UTF-8 only between characters', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        if (identify(bytes) !== undefined) walk(bytes);
      }),
    );
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), fc.nat(100), (text, cut) => {
        const bytes = Buffer.from(text).subarray(0, cut);
        const kept = bytes.subarray(0, completeUtf8Length(bytes));
        expect(bytes.length - kept.length).toBeLessThan(4);
        expect(() => new TextDecoder('utf-8', { fatal: true }).decode(kept)).not.toThrow();
      }),
    );
  });
});

describe('pages', () => {
  it.each([
    ['index.html', '<html><body><p>{{ title }}</p>{% include "nav.html" %}</body></html>'],
    ['page.html', '<html><body><h1>A model</h1><a href="https://example.org">x</a></body></html>'],
    ['vocab.txt', '#!/bin/bash\nthe\n##ing\n'],
  ])('%s that shows itself alone is no gap', (name, text) => {
    expect(scanBytes(Buffer.from(text), name).gaps).toEqual([]);
  });

  it.each([
    ['<script>x()</script>'],
    ['<img src=x onerror="x()">'],
    ['<a href="javascript:x()">'],
    ['<iframe src=x></iframe>'],
    ['<?php system(1); ?>'],
  ])('%s is not analysed', (text) => {
    expect(scanBytes(Buffer.from(`<html><body>${text}</body></html>`), 'a.html').gaps).not.toEqual([]);
  });

  it('holds templates that are judged', () => {
    const { findings } = scanBytes(Buffer.from("<p>{{ ''.__class__.__mro__ }}</p>"), 'index.html');
    expect(findings[0]).toMatchObject({ ruleId: 'template/reaches-internals', severity: 'high' });
  });
});
