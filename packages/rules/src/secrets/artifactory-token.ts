// JFrog Artifactory token.

import { defineSecret } from '../define-secret.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { hasDigitAndLetter, isMixed } from '../secret-checks/randomness.ts';

export const artifactoryToken = defineSecret({
  id: 'secret/artifactory-token',
  title: 'JFrog Artifactory token',
  severity: 'critical',
  anchors: ['AKCp', 'cmVmd'],
  pattern: /(?:AKCp[A-Za-z0-9]{69,70}|cmVmd[A-Za-z0-9]{59})/,
  assigned: {
    names: [
      'artifactory token',
      'artifactory api key',
      'jfrog token',
      'jfrog api key',
      'jfrog access token',
      'artifactory key',
      'jf access token',
      'artifactory identity token',
    ],
    value: /[A-Za-z0-9]{64}|[A-Za-z0-9]{73}/,
  },
  check: ({ value }) => (hasDigitAndLetter(value) && isMixed(value.slice(5)) ? {} : undefined),
  why: 'It reads and replaces packages and models of the repositories as its owner may.',
  fix: ['Revoke it under Administration, Access Tokens'],
  references: ['https://jfrog.com/help/r/jfrog-platform-administration-documentation/access-tokens'],
  examples: [
    `text(.env): ARTIFACTORY_API_KEY=${madeUp('AKCp', '8', 'lreGa6mBcoxjTtjaEoVnuAjH1DfSvGl8qCiarCWc4YIdfcFxzPm31jW7m8mEDTF1cRCY')}`,
    `token = "${madeUp('cmVmd', 'GtuOjAxOj', 'xIemERUxzYeLHBC3LGAYsMVCoTmOMDzZSI7vabklV7KixaOiDF')}"`,
  ],
  nearMisses: ['text(.env): ARTIFACTORY_API_KEY=AKCp...', 'text(.env): ARTIFACTORY_URL=https://lab.jfrog.io'],
});
