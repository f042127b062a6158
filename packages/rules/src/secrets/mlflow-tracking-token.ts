// MLflow tracking credential.

import { defineSecret } from '../define-secret.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { hasDigitAndLetter, isMixed } from '../secret-checks/randomness.ts';

export const mlflowTrackingToken = defineSecret({
  id: 'secret/mlflow-tracking-token',
  title: 'MLflow tracking credential',
  severity: 'high',
  assigned: {
    names: ['mlflow tracking token', 'mlflow tracking password', 'mlflow token'],
    value: /[A-Za-z0-9_.-]{20,400}/,
  },
  check: ({ value }) => (hasDigitAndLetter(value) && isMixed(value) ? {} : undefined),
  why: 'It reads and replaces the models of the registry and the artifacts of runs.',
  fix: ['Revoke it where the tracking server gets its users from'],
  references: ['https://mlflow.org/docs/latest/ml/auth/'],
  examples: [
    `text(.env): MLFLOW_TRACKING_TOKEN=${madeUp('FwG5VB0oyCJhCcUhA0bWKPcXAgsdCVG9LLdKWtWE')}`,
    `python: os.environ["MLFLOW_TRACKING_TOKEN"] = "${madeUp('zn8CjdU06F3eluVeCJgmLr2xExeag2xjZOFl')}"\n`,
  ],
  nearMisses: [
    'text(.env): MLFLOW_TRACKING_TOKEN=your-mlflow-tracking-token',
    'text(.env): MLFLOW_TRACKING_URI=http://localhost:5000',
  ],
});
