// Salesforce access token.

import { defineSecret } from '../define-secret.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { drawnAtRandom } from '../secret-checks/randomness.ts';

export const salesforceToken = defineSecret({
  id: 'secret/salesforce-token',
  title: 'Salesforce access token',
  severity: 'high',
  anchors: ['00D'],
  pattern: /00D[A-Za-z0-9]{12}(?:[A-Za-z0-9]{3})?![A-Za-z0-9._]{80,160}/,
  check: drawnAtRandom(18, 62),
  why: 'It reads and changes records of the organisation as its user may, until the session ends.',
  fix: ['End the session under Session Management'],
  references: [
    'https://developer.salesforce.com/docs/atlas.en-us.api_rest.meta/api_rest/intro_oauth_and_connected_apps.htm',
  ],
  examples: [
    `text(.env): SF_ACCESS_TOKEN=${madeUp('00D', '5g000004', 'ysFX', '!', 'AQ', 'nNMV1EPrhVHhI3P6zDx4BUTTV1bIYhlFWFVREtqu', '.', 'yw33dJc8KKjUJRXsJE1SFTF7eHcCjXaXfAkSd56U1n0Ue5MxoCuwGBL2oIRF')}`,
    `headers = {"Authorization": "Bearer ${madeUp('00D', 'Hs00000', 'U2iQf', '!', 'AR', '9cyaLCQzRsnHaS42K7zlYa286PDcq4zrfDzOKffa5bKyrHpTPIxmPSCLKKhLyEUSZJ0hd0l9rsC2YFhhHfCJgnda1Xv1Gb4D')}"}`,
  ],
  nearMisses: ['text(.env): SF_ACCESS_TOKEN=00D...', 'record 00D5g000004abcd'],
});
