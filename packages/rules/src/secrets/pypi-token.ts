// PyPI upload token.

import { defineSecret } from '../define-secret.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { isMixed } from '../secret-checks/randomness.ts';

export const pypiToken = defineSecret({
  id: 'secret/pypi-token',
  title: 'PyPI upload token',
  severity: 'critical',
  anchors: ['pypi-AgEIcHlwaS5vcmc', 'pypi-AgENdGVzdC5weXBpLm9yZw'],
  pattern: /pypi-Ag(?:EIcHlwaS5vcmc|ENdGVzdC5weXBpLm9yZw)[A-Za-z0-9_-]{50,1000}/,
  check: ({ value }) =>
    isMixed(value.slice(30), 64)
      ? value.includes('ENdGVzdC')
        ? { severity: 'medium', detail: 'of the test index' }
        : {}
      : undefined,
  why: 'It publishes releases that others then install, of one project or of all of its owner.',
  fix: ['Remove it under Account settings, API tokens'],
  references: ['https://pypi.org/help/#apitoken'],
  examples: [
    `text(.pypirc): [pypi]\nusername = __token__\npassword = ${madeUp('pypi-', 'AgEIcHlwaS5vcmc', 'i7YiDQclcxfeGof5DRasNjLnMvp-Tf1gY-pyeQNWSyVspnu-FCUTfAw6i4cjQVGYMrHwFUtuyARCJ7KuZDaBQb1rOlZ8MgrPKBHGNI1s3nYNShOukS0-gkgo')}`,
    `twine upload -u __token__ -p ${madeUp('pypi-', 'AgENdGVzdC5weXBpLm9yZw', '77UK4IzyTNZPMr5TKmeWSqRZut0KDF1wAXjbXxEWdwJ11KdlpFTMv6r1dRrTbh4Z10Iqf2IONxMNgFP2r59VnRxOmzaNxK_tRjHbJt95FJyQoKaMIewMO5vu')}`,
  ],
  nearMisses: ['password = pypi-AgEIcHlwaS5vcmc...', 'password = pypi-your-token'],
});
