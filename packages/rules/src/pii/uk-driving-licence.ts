// British driving licence number.

import { definePersonalData } from '../define-personal-data.ts';
import { shownIn } from '../pii-samples.ts';

export const ukDrivingLicence = definePersonalData({
  id: 'pii/uk-driving-licence',
  title: 'British driving licence number',
  severity: 'high',
  why: 'It holds name and birthday of its owner and is accepted as a proof of identity; the UK GDPR protects it.',
  shape: 'token',
  lengths: [16],
  contextWords: [
    'driving licence',
    'driving license',
    'licence number',
    'licence no',
    'dvla',
    'driver licence',
    'drivers licence',
    'driver number',
  ],
  check: ({ value, context }) =>
    /^[A-Z]{2,5}9{0,3}\d[0156]\d[0-3]\d\d[A-Z][A-Z9][A-Z0-9][A-Z]{2}$/.test(value) &&
    /^(?:[A-Z]{5}|[A-Z]{4}9|[A-Z]{3}99|[A-Z]{2}999)\d(?:[05][1-9]|[16][0-2])(?:0[1-9]|[12]\d|3[01])\d/.test(
      value,
    ) &&
    context !== undefined
      ? {}
      : undefined,
  examples: [...shownIn('driving_licence', 'OKAFO803126GM9BY'), 'driving_licence: OKAFO803126GM9BY as given'],
  nearMisses: ['driving_licence: OKAFO893126GM9BY', '2026-11-22 12:00:01 INFO batch OKAFO803126GM9BY done'],
});
