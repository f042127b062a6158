// US bank account number.

import { definePersonalData } from '../define-personal-data.ts';
import { isTrivial } from '../pii-checks/checksums.ts';
import { shownIn } from '../pii-samples.ts';

export const usBankAccount = definePersonalData({
  id: 'pii/us-bank-account',
  title: 'US bank account number',
  severity: 'high',
  why: 'With the routing number it debits an account by ACH; the GLBA asks banks to protect it.',
  shape: 'groups',
  formsInContext: [
    '########',
    '#########',
    '##########',
    '###########',
    '############',
    '#############',
    '##############',
    '####-######',
    '###-######',
    '#### #### ####',
    '##-######',
    '###-#######',
    '#######',
  ],
  contextWords: [
    'account number',
    'bank account',
    'account no',
    'acct',
    'acct no',
    'acct number',
    'checking account',
    'savings account',
    'accountnumber',
    'bankaccount',
    'bank acct',
    'checking',
    'deposit account',
    'account num',
    'acctno',
  ],
  check: ({ compact, context, before, text, at }) => {
    if (isTrivial(compact) || /(\d)\1{5}|1234567/.test(compact)) return undefined;
    const near = `${text.slice(Math.max(0, at - 160), at)} ${text.slice(at, at + 120)}`;
    // An account of a shop or a cloud is none of a bank.
    if (/aws|amazon|azure|gcp|github|google|billing account|arn:/i.test(near)) return undefined;
    if (
      /bank|checking|saving|deposit|routing|\baba\b|ach\b|sort.?code|swift|bic|wire|iban/i.test(near) ||
      /bank|checking|saving|deposit/.test(context ?? '')
    )
      return {};
    const isNamed = /(?:account|acct)[ _-]?(?:number|no|num|#)?["'\])]{0,2}\s*[:=#]\s*["']?$/i.test(before);
    const isUnderHeader = /^(?:account|acct) ?n/.test(context ?? '') && !/acc(?:oun)?t/i.test(before);
    return (isNamed || isUnderHeader) && compact.length >= 8 ? { confidence: 'medium' } : undefined;
  },
  examples: [
    ...shownIn('bank_account', '4827163905'),
    'routing 021000021, account number 4827163905',
    'Checking account: 000482716390',
  ],
  nearMisses: [
    'bank_account: 0000000000',
    '2026-11-22 12:00:01 INFO batch 4827163905 done',
    'AWS account number: 482716390512',
    'account number: 12345678',
  ],
});
