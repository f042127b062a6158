// Bank identifier code (BIC).

import { definePersonalData } from '../define-personal-data.ts';
import { shownIn } from '../pii-samples.ts';

const COUNTRY =
  /^(?:A[DEFGILMOQRSTUWXZ]|B[ABDEFGHIJLMNOQRSTVWYZ]|C[ACDFGHIKLMNORUVWXYZ]|D[EJKMOZ]|E[CEGHRST]|F[IJKMOR]|G[ABDEFGHILMNPQRSTUWY]|H[KMNRTU]|I[DELMNOQRST]|J[EMOP]|K[EGHIMNPRWYZ]|L[ABCIKRSTUVY]|M[ACDEFGHKLMNOPQRSTUVWXYZ]|N[ACEFGILOPRUZ]|OM|P[AEFGHKLMNRSTWY]|QA|R[EOSUW]|S[ABCDEGHIJKLMNORSTVXYZ]|T[CDFGHJKLMNORTVWZ]|U[AGMSYZ]|V[ACEGINU]|W[FS]|XK|Y[ET]|Z[AMW])$/;

/** Words of a list, one of which may be `SWIFT`. */
const LIST = /[A-Z](?:['"]|&#x27;)\s?,\s?(?:['"]|&#x27;)$/;

export const bic = definePersonalData({
  id: 'pii/bic',
  title: 'Bank identifier code (BIC)',
  severity: 'low',
  why: 'It names the bank of a person; with the account number beside it, it leads to their money.',
  shape: 'token',
  lengths: [8, 11],
  needsContext: true,
  contextWords: [
    '=bic',
    '=swift',
    'swift code',
    'bic code',
    'bic swift',
    'swift bic',
    'swiftcode',
    'biccode',
    'bank identifier',
  ],
  check: ({ value, before }) =>
    (!LIST.test(before) || /values/i.test(before)) &&
    /^[A-Z]{6}[A-Z2-9][A-NP-Z0-9](?:[A-Z0-9]{3})?$/.test(value) &&
    COUNTRY.test(value.slice(4, 6)) &&
    !/^(?:DEUTDEFF|ABCDEF|BANKUS|AAAABB)/.test(value)
      ? {}
      : undefined,
  examples: [...shownIn('bic', 'GENODEM1GLS'), 'BIC: GENODEM1GLS'],
  nearMisses: [
    'bic: GENOXXM1GLS',
    '2026-11-22 12:00:01 INFO batch GENODEM1GLS done',
    'swift PACKAGES in Xcode',
  ],
});
