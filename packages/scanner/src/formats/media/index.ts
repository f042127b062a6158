// Media that accompany models: pictures, sound, video, fonts, printed pages. Recognised and searched for payloads; what
// their decoders do with them is not judged.

import type { Format, FormatContext, Probe } from '../format.ts';
import { mediaTypeOf } from './signatures.ts';

export const format: Format = {
  id: 'media',
  title: 'Picture, sound, video, font or page',
  extensions: [
    '.png',
    '.jpg',
    '.jpeg',
    '.gif',
    '.webp',
    '.bmp',
    '.ico',
    '.tif',
    '.tiff',
    '.psd',
    '.pdf',
    '.wav',
    '.flac',
    '.mp3',
    '.ogg',
    '.opus',
    '.mid',
    '.mp4',
    '.m4a',
    '.mov',
    '.avi',
    '.mkv',
    '.webm',
    '.ttf',
    '.otf',
    '.ttc',
    '.woff',
    '.woff2',
  ],

  identify({ head, sizeBytes }: Probe) {
    return mediaTypeOf(head, sizeBytes) === undefined ? undefined : 'certain';
  },

  walk(context: FormatContext) {
    context.explainOpaque(0, context.bytes.sizeBytes);
  },
};
