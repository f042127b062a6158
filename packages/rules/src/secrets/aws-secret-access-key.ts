// Secret access keys of AWS and of stores that speak its protocol: forty characters without a mark.

import { defineSecret } from '../define-secret.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { isNear } from '../secret-checks/nearby-words.ts';
import { hasAllClasses, isMixed } from '../secret-checks/randomness.ts';

export const awsSecretAccessKey = defineSecret({
  id: 'secret/aws-secret-access-key',
  title: 'AWS secret access key',
  severity: 'critical',
  anchors: ['AKIA', 'ASIA'],
  pattern: /(?:AKIA|ASIA)[A-Z2-7]{16}["'\s,;:|]{1,8}(?<value>[A-Za-z0-9/+]{40})(?![A-Za-z0-9/+=])/,
  assigned: {
    names: [
      'secret access key',
      'secretaccesskey',
      'aws secret',
      'aws secret key',
      'aws key',
      'access secret',
      'secret key',
      'secretkey',
      'secret',
    ],
    value: /[A-Za-z0-9/+]{40}/,
  },
  check: (candidate) =>
    hasAllClasses(candidate.value) &&
    isMixed(candidate.value, 64) &&
    !candidate.value.endsWith('EXAMPLEKEY') &&
    isNear(candidate, /aws|amazon|boto|access_?key|AKIA|ASIA|s3|minio|wasabi|dynamo|bedrock|sagemaker/i)
      ? {}
      : undefined,
  why: 'With the id that belongs to it, it signs every request that its user may make: reading buckets, starting machines, creating further keys.',
  fix: [
    'Make the key inactive and delete it in the console of IAM, and look in CloudTrail for what was done with it',
  ],
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_access-keys.html'],
  examples: [
    `text(.env): AWS_SECRET_ACCESS_KEY=${madeUp('FiHx9sp1vRMDWk2/izhrJOg4Qs0qR6AYRD6mynja')}`,
    `python: s3 = boto3.client("s3", aws_secret_access_key="${madeUp('PZPfwQdTyrxf5vxutNdHcFdsUV34jEz8VUzk1h7J')}")\n`,
    `text(credentials.csv): Access key ID,Secret access key\n${madeUp('AKIA', 'JLX2R76EDT435JEH')},${madeUp('3aqIb2CCQ0cah+n43h3/G9XFiAMkWG8ZCP6j55fz')}`,
  ],
  nearMisses: [
    'text(.env): AWS_SECRET_ACCESS_KEY=wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
    'text(.env): AWS_SECRET_ACCESS_KEY=your-secret-access-key',
    `text(.env): AWS_SECRET_ACCESS_KEY=${madeUp('1a7ac65448b8381c022fd8c2b91f2d82b0c3d146')}`,
  ],
});
