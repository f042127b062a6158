// Keys of Elasticsearch: base64 of an id and a secret with a colon between.

import { defineSecret } from '../define-secret.ts';
import { base64Text } from '../secret-checks/base64.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { isMixed } from '../secret-checks/randomness.ts';

export const elasticApiKey = defineSecret({
  id: 'secret/elastic-api-key',
  title: 'Elastic API key',
  severity: 'high',
  anchors: ['essu_'],
  pattern: /essu_[A-Za-z0-9+/_-]{60,200}={0,2}/,
  assigned: {
    names: [
      'elastic api key',
      'elasticsearch api key',
      'es api key',
      'api key',
      'elastic key',
      'elastic cloud api key',
    ],
    value: /[A-Za-z0-9+/]{56,64}={0,2}/,
  },
  check: (candidate) => {
    if (candidate.value.startsWith('essu_')) return isMixed(candidate.value.slice(5), 64) ? {} : undefined;
    const decoded = base64Text(candidate.value) ?? '';
    return /^[A-Za-z0-9_-]{20}:[A-Za-z0-9_-]{22}$/.test(decoded) ? {} : undefined;
  },
  why: 'It reads and writes the indexes of the cluster as far as it was allowed.',
  fix: ['Delete it under Stack Management, API keys'],
  references: ['https://www.elastic.co/docs/deploy-manage/api-keys/elasticsearch-api-keys'],
  examples: [
    `text(.env): ELASTIC_API_KEY=${madeUp('essu_', 'SfrJfpCCBvZ8IJ1ob8ZglldorEL6OQNHRfSGZSj6WRjX4gmmA4eXJ6pKvQ8hlGZWN0OPg3EfmAE0aDk4')}`,
    `python: es = Elasticsearch(url, api_key="${madeUp('VnVhQ2ZHY0JDZGJrUW0tZTVhT3g6dWkybHAyYXhUTm1zeWFrdzl0dk5udw==')}")\n`,
  ],
  nearMisses: [
    'text(.env): ELASTIC_API_KEY=your-elastic-api-key',
    `python: es = Elasticsearch(url, api_key="${madeUp('J2D4tuoOv8MRLl5QoJlQoIL8Npqt3qsYNR3UrpcU118UWROhQjG6mu6V4aFN')}")\n`,
  ],
});
