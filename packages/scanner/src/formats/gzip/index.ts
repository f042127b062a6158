// gzip files under any name: members joined, header fields searched, trailing bytes told.

import { gunzip, isGzipMagic, readGzipHeader } from '../../bytes/codecs/gunzip.ts';
import { walkCompressedStream } from '../compressed-stream.ts';
import { nameAnomalies } from '../entry-names.ts';
import type { Format } from '../format.ts';

const SUFFIXES: ReadonlyMap<string, string> = new Map([
  ['.tgz', '.tar'],
  ['.taz', '.tar'],
  ['.gz', ''],
  ['.gzip', ''],
]);

/** RFC 1952. The content is one child however many members carry it. */
export const format: Format = {
  id: 'gzip',
  title: 'gzip',
  extensions: ['.gz', '.tgz', '.gzip'],
  identify(probe) {
    return isGzipMagic(probe.head) ? 'certain' : undefined;
  },
  walk(context) {
    const header = readGzipHeader(context.bytes, 0);
    const stored = header?.name;
    const anomalies = stored === undefined ? [] : nameAnomalies(stored);
    for (const { kind, detail } of anomalies) {
      const told = `the stored file name: ${kind}, ${detail}`;
      context.emit({
        kind: 'container.structure',
        container: 'gzip',
        anomaly: 'header-field',
        detail: told,
        offset: 0,
      });
    }
    if (header !== undefined && header.reservedFlags !== 0) {
      const detail = `reserved flag bits are set (0x${header.reservedFlags.toString(16)})`;
      context.emit({
        kind: 'container.structure',
        container: 'gzip',
        anomaly: 'header-field',
        detail,
        offset: 3,
      });
    }
    walkCompressedStream(context, {
      id: 'gzip',
      title: 'gzip',
      decoder: gunzip,
      suffixes: SUFFIXES,
      ...(stored === undefined || anomalies.length > 0 ? {} : { storedName: stored }),
    });
  },
};
