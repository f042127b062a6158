// RapidAPI key.

import { defineSecret } from '../define-secret.ts';
import { KEY_NAMES } from '../secret-checks/key-names.ts';
import { madeUp } from '../secret-checks/made-up.ts';

export const rapidapiKey = defineSecret({
  id: 'secret/rapidapi-key',
  title: 'RapidAPI key',
  severity: 'medium',
  anchors: ['msh'],
  pattern: /[0-9a-f]{10}msh[0-9a-f]{15}p1[0-9a-f]{5}jsn[0-9a-f]{12}/,
  reachBack: 10,
  assigned: { names: KEY_NAMES, value: /[0-9a-f]{10}msh[0-9a-f]{15}p1[0-9a-f]{5}jsn[0-9a-f]{12}/ },
  why: 'It calls the interfaces that its owner subscribed to, at their expense.',
  fix: ['Rotate it under Security of the app'],
  references: ['https://docs.rapidapi.com/docs/keys'],
  examples: [
    `"X-RapidAPI-Key": "${madeUp('428c74837a', 'msh', 'd43845913145b17', 'p1', '3b99a', 'jsn', '45bcc69b4091')}"`,
    `text(.env): RAPIDAPI_KEY=${madeUp('06eb1a857b', 'msh', 'b77f697622c62ae', 'p1', '39695', 'jsn', '028b8a1f9819')}`,
  ],
  nearMisses: ['"X-RapidAPI-Key": "SIGN-UP-FOR-KEY"', 'text(.env): RAPIDAPI_HOST=x.p.rapidapi.com'],
});
