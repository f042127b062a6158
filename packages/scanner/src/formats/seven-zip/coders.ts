// Coders of 7z: their names, and the chains of them that are read. No library is needed for these.

import type { Budget } from '../../bytes/budget.ts';
import { bunzip2 } from '../../bytes/codecs/bunzip2.ts';
import { copy } from '../../bytes/codecs/copy.ts';
import type { Decoder } from '../../bytes/codecs/decoder.ts';
import { inflate, inflate64 } from '../../bytes/codecs/inflate.ts';
import { rawLzma } from '../../bytes/codecs/lzma.ts';
import { lzma2, lzma2DictionaryBytes } from '../../bytes/codecs/lzma2.ts';
import { zstd } from '../../bytes/codecs/zstd.ts';
import { type Decompressed, decompress } from '../../bytes/decompressed.ts';
import type { RandomAccess } from '../../bytes/random-access.ts';
import type { Coder, Folder } from './streams-info.ts';

const COPY = '00';
const AES = '06f10701';

const NAMES: Readonly<Record<string, string>> = {
  [COPY]: 'copy',
  '03': 'delta',
  '04': 'bcj-x86',
  '05': 'bcj-ppc',
  '06': 'bcj-ia64',
  '07': 'bcj-arm',
  '08': 'bcj-armt',
  '09': 'bcj-sparc',
  '0a': 'bcj-arm64',
  '0b': 'bcj-riscv',
  '21': 'lzma2',
  '030101': 'lzma',
  '03030103': 'bcj-x86',
  '0303011b': 'bcj2',
  '03030205': 'bcj-ppc',
  '03030401': 'bcj-ia64',
  '03030501': 'bcj-arm',
  '03030701': 'bcj-armt',
  '03030805': 'bcj-sparc',
  '030401': 'ppmd',
  '040108': 'deflate',
  '040109': 'deflate64',
  '040202': 'bzip2',
  '04f71101': 'zstd',
  '04f71104': 'lz4',
  [AES]: 'aes-256',
};

function coderName(coder: Coder): string {
  return NAMES[coder.id] ?? `coder-${coder.id}`;
}

/** The coders of a folder as the last one to decode first: `bcj-x86:lzma2`. */
export function folderMethod(folder: Folder): string {
  return folder.coders.map(coderName).join(':') || 'none';
}

function decoderOf(coder: Coder): Decoder | undefined {
  switch (coder.id) {
    case COPY:
      return copy;
    case '030101':
      return rawLzma(coder.properties);
    case '21': {
      const dictionaryBytes = lzma2DictionaryBytes(coder.properties[0] ?? 0xff);
      return dictionaryBytes === undefined ? undefined : lzma2(dictionaryBytes);
    }
    case '040108':
      return inflate;
    case '040109':
      return inflate64;
    case '040202':
      return bunzip2;
    case '04f71101':
      return zstd;
    default:
      return undefined;
  }
}

/** One step of decoding a folder. */
interface Step {
  readonly coder: Coder;
  readonly outputBytes: number;
}

/** The coders in the order in which they decode, where they form a chain of one stream; undefined otherwise. */
function chainOf(folder: Folder): Step[] | undefined {
  if (folder.coders.some((coder) => coder.inputs !== 1 || coder.outputs !== 1)) return undefined;
  const fed = new Map(folder.bonds.map((bond) => [bond.output, bond.input]));
  const boundInputs = new Set(folder.bonds.map((bond) => bond.input));
  let next = folder.coders.findIndex((_, i) => !boundInputs.has(i));
  const steps: Step[] = [];
  while (steps.length < folder.coders.length) {
    const coder = folder.coders[next];
    if (coder === undefined) return undefined;
    steps.push({ coder, outputBytes: folder.unpackBytes[next] ?? 0 });
    const consumer = fed.get(next);
    if (consumer === undefined) break;
    next = consumer;
  }
  return steps.length === folder.coders.length ? steps : undefined;
}

export type FolderContent =
  /** Stored: a part of the archive itself. */
  | { readonly kind: 'stored'; readonly bytes: RandomAccess }
  | {
      readonly kind: 'decoded';
      readonly bytes: RandomAccess;
      readonly last: Decompressed;
      readonly isWhole: boolean;
    }
  | { readonly kind: 'unread'; readonly gap: 'encrypted' | 'unsupported'; readonly coder: string };

/** Opens the content of a folder from its packed stream. Close `bytes`. */
export function openFolder(packed: RandomAccess, folder: Folder, budget: Budget): FolderContent {
  if (folder.coders.some((coder) => coder.id === AES))
    return { kind: 'unread', gap: 'encrypted', coder: 'aes-256' };
  const chain = chainOf(folder);
  const unread = folder.coders.find((coder) => decoderOf(coder) === undefined);
  if (chain === undefined || unread !== undefined || chain.length === 0) {
    return { kind: 'unread', gap: 'unsupported', coder: unread ? coderName(unread) : folderMethod(folder) };
  }
  let bytes = packed;
  let last: Decompressed | undefined;
  let isWhole = true;
  for (const { coder, outputBytes } of chain) {
    if (coder.id === COPY) continue;
    const decoder = decoderOf(coder);
    if (decoder === undefined) break;
    const decoded = decompress(decoder, bytes, budget, { outputBytes });
    if (bytes !== packed) bytes.close();
    bytes = decoded.bytes;
    last = decoded;
    if (decoded.limited !== undefined || decoded.end.status !== 'end') isWhole = false;
  }
  return last === undefined ? { kind: 'stored', bytes } : { kind: 'decoded', bytes, last, isWhole };
}
