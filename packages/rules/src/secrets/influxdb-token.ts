// InfluxDB token.

import { defineSecret } from '../define-secret.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { isNear } from '../secret-checks/nearby-words.ts';
import { isMixed } from '../secret-checks/randomness.ts';

export const influxdbToken = defineSecret({
  id: 'secret/influxdb-token',
  title: 'InfluxDB token',
  severity: 'high',
  assigned: {
    names: [
      'influxdb token',
      'influx token',
      'influxdb api token',
      'influx api token',
      'token',
      'docker influxdb init admin token',
    ],
    value: /[A-Za-z0-9_-]{86}==/,
  },
  check: (candidate) => (isMixed(candidate.value, 64) && isNear(candidate, /influx/i) ? {} : undefined),
  why: 'It reads and writes the buckets that it was made for.',
  fix: ['Delete it under Load Data, API Tokens'],
  references: ['https://docs.influxdata.com/influxdb/v2/admin/tokens/'],
  examples: [
    `text(.env): INFLUXDB_TOKEN=${madeUp('sVBfKmA-LyFy0OJ-8oVis8fS8CYRaGGDCMBU-8XwOZkst8dx_4-vCTRUJxkC8h9dwbNjdmEzfIheTVPe2527Ut')}==`,
    `python: client = InfluxDBClient(url=url, token="${madeUp('8iUbYIodiKDeUYwcKWotucTLYyWk-ZidCJCpAiZtl_F70ImHmLbcrl51rHDX6E71zWTfv0GR58OC_axkrfCP8w')}==")\n`,
  ],
  nearMisses: [
    'text(.env): INFLUXDB_TOKEN=my-super-secret-auth-token',
    `text(.env): OTHER_TOKEN=${madeUp('cRucnnvYa2jdB_4-jiKiPCaagYe1lr0MTBuMYGOTNQw_KafI-8nbZK-jvmkN5q8v55IEByLb3TdKetHZ2cX52i')}==`,
  ],
});
