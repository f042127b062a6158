// Session tokens of AWS: base64 that begins with the name of who issued it.

import { defineSecret } from '../define-secret.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { drawnAtRandom } from '../secret-checks/randomness.ts';

export const awsSessionToken = defineSecret({
  id: 'secret/aws-session-token',
  title: 'AWS session token',
  severity: 'critical',
  anchors: ['IQoJb3JpZ2lu', 'FwoGZXIvYXdz', 'FQoGZXIvYXdz'],
  pattern: /(?:IQoJb3JpZ2lu|F[wQ]oGZXIvYXdz)[A-Za-z0-9+/]{180,2200}={0,2}/,
  check: drawnAtRandom(12, 64),
  why: 'With the id and secret that were issued with it, it acts as the role that assumed it until it expires: hours, at most a day and a half.',
  fix: ['Revoke the active sessions of the role in the console of IAM'],
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_temp_use-resources.html'],
  examples: [
    `text(.env): AWS_SESSION_TOKEN=${madeUp('IQoJb3JpZ2lu', 'WQ+gxabcUnax7ea/Pms2azHQFP+6HKLrZlP1HspsN4XODtGab/CwoMwbgCwKXaTRPS3tn9MrqoS8J0ofh61h5nsyr7Q2EXl5HT8BUBxLXF5bET/OivQ9BFFXwd8LnaUobXpB7reslNmdPQTfL07dW9wWIl8dQR5XjJgSEFE2ygTgKxb2CB7GGNJs5w4BTMfVsY8ZGCRsl7n06qUycfY/9NdYHlGHvypopqsL1U96q25VLOH6g6RQfIcin/a+RFqri1GcdwaRndP1BN2/TjZ1wsaRWenKblU3KKewmMK/FrOd')}`,
    `aws_session_token = "${madeUp('FwoGZXIvYXdz', 'MjbsA7zFacQn+ozRYMbeDBE6chYiD5R/ub8FeTSZ1yc68nwXHQrSlHmBa/f+y7gB7ZDM9+6rAkyMQHAl4ixPCfWOidgKz4UWc7dS0WAJWKptonz6/N8VyzSKgzUEH12DpUb/SgzHQkAQ17RXoIIXFXHCqYljRID2vmCaaEmrHY8UU7gioiqCRR+TJH3LTlZdssjmOOgdyNqa+bdjhFdCqNi8MkMs')}=="`,
  ],
  nearMisses: [
    'text(.env): AWS_SESSION_TOKEN=IQoJb3JpZ2luX2Vj...',
    `aws_session_token = "${madeUp('FwoGZXIvYXdz', 'sNZTkVTrZvDw4k/DbJCQqHSA3kfeQRqlcs2tlhHh')}"`,
  ],
});
