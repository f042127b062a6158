// Mapbox secret token.

import { defineSecret } from '../define-secret.ts';
import { base64Object } from '../secret-checks/base64.ts';
import { madeUp } from '../secret-checks/made-up.ts';

export const mapboxToken = defineSecret({
  id: 'secret/mapbox-token',
  title: 'Mapbox secret token',
  severity: 'high',
  anchors: ['sk.eyJ', 'tk.eyJ'],
  pattern: /[st]k\.eyJ[A-Za-z0-9_-]{50,100}\.[A-Za-z0-9_-]{22}/,
  proven: true,
  check: ({ value }) => (typeof base64Object(value.split('.')[1] ?? '')?.['u'] === 'string' ? {} : undefined),
  why: 'It uploads, changes and reads data and styles of its owner. Tokens that begin with pk. are public.',
  fix: ['Delete it under Access tokens'],
  references: ['https://docs.mapbox.com/help/dive-deeper/access-tokens/'],
  examples: [
    `text(.env): MAPBOX_TOKEN=${madeUp('sk.eyJ', '1IjoibWxsYWIiLCJhIjoiY2t4MTIzNDU2Nzg5MGFiY2RlZmdoaWprbG0ifQ', '.', 'wLMmsZ_HTKBTZDOrcu8G0e')}`,
    `token = "${madeUp('tk.eyJ', '1IjoibWxsYWIiLCJhIjoiY2t4MTIzNDU2Nzg5MGFiY2RlZmdoaWprbG0ifQ', '.', 'bfeg2aPCx6nKelQBm2UgTl')}"`,
  ],
  nearMisses: [
    `text(.env): MAPBOX_TOKEN=${madeUp('pk.eyJ', '1IjoibWxsYWIiLCJhIjoiY2t4MTIzNDU2Nzg5MGFiY2RlZmdoaWprbG0ifQ', '.', 'fEKInyRKtuQqr5qAFzVPN8')}`,
    'text(.env): MAPBOX_TOKEN=sk.eyJ1...',
  ],
});
