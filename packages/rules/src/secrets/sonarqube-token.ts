// SonarQube token.

import { defineSecret } from '../define-secret.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { isMixed } from '../secret-checks/randomness.ts';

export const sonarqubeToken = defineSecret({
  id: 'secret/sonarqube-token',
  title: 'SonarQube token',
  severity: 'medium',
  anchors: ['squ_', 'sqp_', 'sqa_', 'sqb_'],
  pattern: /sq[upab]_[0-9a-f]{40}/,
  assigned: {
    names: ['sonar token', 'sonar login', 'sonarqube token', 'sonarcloud token', 'sonar auth token'],
    value: /[0-9a-f]{40}/,
  },
  check: ({ value }) => (isMixed(value.slice(-40), 16) ? {} : undefined),
  why: 'It reads source code that was analysed and sends results.',
  fix: ['Revoke it under My Account, Security'],
  references: ['https://docs.sonarsource.com/sonarqube-server/latest/user-guide/managing-tokens/'],
  examples: [
    `text(.env): SONAR_TOKEN=${madeUp('squ_', 'edac73436bd5eb4c7d60b7e8ffc34775e01accf5')}`,
    `text(sonar-project.properties): sonar.login=${madeUp('0da7034eba574864d40e4e757367aae00c8a96b4')}`,
  ],
  nearMisses: [
    'text(.env): SONAR_TOKEN=squ_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
    'text(.env): SONAR_HOST=https://sonar.example.org',
  ],
});
