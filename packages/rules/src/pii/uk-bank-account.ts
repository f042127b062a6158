// British sort code with account number.

import { definePersonalData } from '../define-personal-data.ts';

export const ukBankAccount = definePersonalData({
  id: 'pii/uk-bank-account',
  title: 'British sort code with account number',
  severity: 'high',
  why: 'Both together debit an account; the UK GDPR and the rules of payment protect them.',
  shape: 'groups',
  formsInContext: ['##-##-##'],
  contextWords: ['sort code', 'sortcode', 'sort code and account'],
  check: ({ compact, text, at, value }) => {
    const near = text.slice(Math.max(0, at - 120), at + 120);
    return /\b\d{8}\b/.test(near) &&
      /acc(?:oun)?t/i.test(near) &&
      !/^(?:123456|000000|112233)$/.test(compact) &&
      value.includes('-')
      ? {}
      : undefined;
  },
  examples: [
    'Sort code: 20-45-78 Account: 48271639',
    'text(pay.json): {"sort_code": "20-45-78", "account_number": "48271639"}',
    'text(pay.csv): name,sort_code,account_number\nAda,20-45-78,48271639\n',
  ],
  nearMisses: ['sort code: 20-45-78', '20-45-78 account 48271639', 'sort code 12-34-56 account 12345678'],
});
