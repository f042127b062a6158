import { RecordingContext } from '@sentrascan/testkit';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { format as dataFile } from '../data-file/index.ts';
import type { Probe } from '../format.ts';
import { format } from './index.ts';
import { mediaTypeOf } from './signatures.ts';

const HEADS: Record<string, string> = {
  png: '\x89PNG\r\n\x1a\n\0\0\0\rIHDR',
  jpeg: '\xff\xd8\xff\xe0\0\x10JFIF',
  gif: 'GIF89a\x01\0\x01\0',
  webp: 'RIFF\x10\0\0\0WEBPVP8 ',
  wav: 'RIFF\x10\0\0\0WAVEfmt ',
  bmp: `BM\x1a\0\0\0\0\0\0\0\x1a\0\0\0\x0c\0\0\0${'\0'.repeat(8)}`,
  ico: `\0\0\x01\0\x01\0\x10\x10\0\0\x01\0\x20\0\x04\0\0\0\x16\0\0\0abcd`,
  pdf: '%PDF-1.7\n',
  flac: 'fLaC\0\0\0\x22',
  mp3: 'ID3\x04\0',
  ogg: 'OggS\0\x02',
  mp4: '\0\0\0\x20ftypisom',
  ttf: '\0\x01\0\0\0\x0c\0\x80\0\x03\0\x40GDEF',
  woff2: 'wOF2\0\x01\0\0',
};

describe('media', () => {
  it.each(Object.entries(HEADS))(
    'knows %s by its head and leaves it to the search for payloads',
    (type, text) => {
      const bytes = Buffer.from(text, 'latin1');
      expect(mediaTypeOf(bytes, bytes.length)).toBe(type);
      const context = new RecordingContext(bytes);
      format.walk(context);
      expect(context.opaque).toEqual([[0, bytes.length]]);
    },
  );

  it('takes neither weights nor text for media', () => {
    for (const bytes of [
      Buffer.alloc(64),
      Buffer.from('BM is how this text begins'),
      Buffer.from('true north is a phrase'),
    ]) {
      expect(mediaTypeOf(bytes, bytes.length)).toBeUndefined();
    }
    const ints = Buffer.from(Int32Array.from([256, 1, 2, 3, 4, 5, 6, 7]).buffer);
    expect(mediaTypeOf(ints, ints.length)).toBeUndefined();
  });

  it('decides on any bytes without throwing', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => void mediaTypeOf(bytes, bytes.length)),
    );
  });
});

describe('tables and databases', () => {
  it('need their magic at both ends where the format has two', () => {
    const probe = (text: string) =>
      ({ head: Buffer.from(text, 'latin1'), tail: Buffer.from(text, 'latin1') }) as unknown as Probe;
    expect(dataFile.identify(probe('PAR1....PAR1'))).toBe('certain');
    expect(dataFile.identify(probe('PAR1....'))).toBeUndefined();
    expect(dataFile.identify(probe('SQLite format 3\0'))).toBe('certain');
  });
});
