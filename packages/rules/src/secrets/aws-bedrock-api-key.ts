// Amazon Bedrock API key.

import { defineSecret } from '../define-secret.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { isMixed } from '../secret-checks/randomness.ts';

export const awsBedrockApiKey = defineSecret({
  id: 'secret/aws-bedrock-api-key',
  title: 'Amazon Bedrock API key',
  severity: 'critical',
  anchors: ['ABSKQmVkcm9ja0FQSUtleS', 'bedrock-api-key-YmVkcm9jay5hbWF6b25hd3MuY29t'],
  pattern:
    /(?:ABSKQmVkcm9ja0FQSUtleS[A-Za-z0-9+/]{87,250}={0,2}|bedrock-api-key-YmVkcm9jay5hbWF6b25hd3MuY29t[A-Za-z0-9+/_%-]{50,4000}={0,2})/,
  check: ({ value }) => (isMixed(value.slice(46), 64) ? {} : undefined),
  why: 'It calls every model that its user may call, at the expense of the account. The long form lives until it is deleted.',
  fix: ['Delete it in the console of Bedrock, or delete the service-specific credential of its IAM user'],
  references: ['https://docs.aws.amazon.com/bedrock/latest/userguide/api-keys.html'],
  examples: [
    `text(.env): AWS_BEARER_TOKEN_BEDROCK=${madeUp('ABSKQmVkcm9ja0FQSUtleS', 'Xtr3SbTjQiVKGN7lmRYnIJHGn3U56EXWH0B0iyjlo9oY21iAsVNF2moZw0ZIAUInbeaRKosDtSRZNnkwEwxDUECmmNL68O+388u4')}=`,
    `token = "${madeUp('bedrock-api-key-', 'YmVkcm9jay5hbWF6b25hd3MuY29t', 'Dydw4mrydfFCuA4Kjnuz6g4Ot9tgZHtUDq3xsneuLpu6nhVVHKv4hSZgrj3+6rg7IoGo6uXAHHL35WsZkuzK4IebIWan2bfuWe42hMgQ74MmLu4WX0Wr2HsG')}"`,
  ],
  nearMisses: [
    'Keys begin with bedrock-api-key- or ABSK.',
    `token = "${madeUp('ABSK', 'fUDuqTTiashRho9XsUkL+nRW5uOvOI')}"`,
  ],
});
