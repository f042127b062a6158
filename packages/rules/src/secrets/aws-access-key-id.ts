// Access key ids of AWS. The account stands in the id; the secret that belongs to it is a rule of its own.

import { defineSecret, type SecretCandidate } from '../define-secret.ts';
import { awsAccount } from '../secret-checks/aws-account.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { hasAllClasses, isMixed } from '../secret-checks/randomness.ts';

/** How far from the id its secret is looked for: the lines of a credentials file, the arguments of a call. */
const SECRET_WITHIN_UNITS = 400;

const SECRET = /(?<![A-Za-z0-9/+=])[A-Za-z0-9/+]{40}(?![A-Za-z0-9/+=])/g;

function hasSecretNear({ text, at }: SecretCandidate): boolean {
  const near = text.slice(Math.max(0, at - SECRET_WITHIN_UNITS), at + SECRET_WITHIN_UNITS);
  return [...near.matchAll(SECRET)].some(([secret]) => hasAllClasses(secret) && isMixed(secret, 64));
}

export const awsAccessKeyId = defineSecret({
  id: 'secret/aws-access-key-id',
  title: 'AWS access key id',
  severity: 'high',
  anchors: ['AKIA', 'ASIA', 'ABIA', 'ACCA', 'A3T'],
  pattern: /(?:AKIA|ASIA|ABIA|ACCA|A3T[A-Z0-9])[A-Z2-7]{16}/,
  check: (candidate) => {
    const { value, before, after } = candidate;
    // A stretch of base64 that happens to hold the letters.
    if (/[A-Za-z0-9+/]{24}[+/]$/.test(before) || /^[+/][A-Za-z0-9+/]{24}/.test(after)) return undefined;
    if (value.endsWith('EXAMPLE') || !isMixed(value.slice(4), 32)) return undefined;
    const account = awsAccount(value);
    const detail = [
      value.startsWith('ASIA') ? 'temporary' : '',
      account === undefined ? '' : `account ${account}`,
      hasSecretNear(candidate) ? 'its secret stands beside it' : '',
    ]
      .filter((part) => part !== '')
      .join(', ');
    return hasSecretNear(candidate) ? { severity: 'critical', detail } : { detail };
  },
  why: 'The id names an account and a user. With its secret, which people keep beside it, it signs every request that the user may make.',
  fix: [
    'Make the key inactive and delete it in the console of IAM, and look in CloudTrail for what was done with it',
  ],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_access-keys.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html',
  ],
  examples: [
    `aws_access_key_id = ${madeUp('AKIA', '2BDXKEKGIDLDRZ2M')}`,
    `text(.env): AWS_ACCESS_KEY_ID=${madeUp('ASIA', 'UXCUFNMFAKW4BJ2Z')}`,
    `python: client = boto3.client("s3", aws_access_key_id="${madeUp('AKIA', 'TP6DM4UEN7PC5ARU')}")\n`,
  ],
  nearMisses: [
    'aws_access_key_id = AKIAIOSFODNN7EXAMPLE',
    'aws_access_key_id = AKIAXXXXXXXXXXXXXXXX',
    'The id begins with AKIA and has 20 characters.',
    `aws_access_key_id = ${madeUp('AKIA', 'FIZWNBHEHHAO6Z')}`,
  ],
});
