import { reportsOf } from '@sentrascan/testkit';
import { expect, it } from 'vitest';
import { detector as anomalyDetector } from './anomaly.ts';
import { detector as tensorDetector } from './tensor-index.ts';

it('judges an expression in a header, and what no knowledge describes not', () => {
  const anomaly = {
    kind: 'format.anomaly',
    format: 'npy',
    anomaly: 'expression-in-header',
    detail: 'exec(',
    offset: 0,
  } as const;
  expect(reportsOf(anomalyDetector, anomaly)[0]).toMatchObject({
    ruleId: 'format/expression-in-header',
    severity: 'medium',
  });
  expect(reportsOf(anomalyDetector, { ...anomaly, anomaly: 'nobody-describes' })).toEqual([]);
});

it('judges arrays of objects, not of numbers', () => {
  const array = {
    kind: 'tensor.index',
    name: 'data',
    dtype: '|O',
    shape: [1],
    start: 80,
    end: 90,
    holdsObjects: true,
  } as const;
  expect(reportsOf(tensorDetector, array)[0]).toMatchObject({
    ruleId: 'format/object-array',
    severity: 'low',
    judgement: { location: { offset: 80, lengthBytes: 10 } },
  });
  expect(reportsOf(tensorDetector, { ...array, holdsObjects: false })).toEqual([]);
});
