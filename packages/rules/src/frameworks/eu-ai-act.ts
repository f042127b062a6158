// Articles of Regulation (EU) 2024/1689 that a scan gives evidence for: headings, no text.

import type { Framework } from './framework.ts';

/** EU Artificial Intelligence Act. */
export const euAiAct: Framework = {
  id: 'eu-ai-act',
  name: 'EU AI Act',
  title: 'EU Artificial Intelligence Act',
  edition: '2024',
  organization: 'European Union',
  uri: 'https://eur-lex.europa.eu/eli/reg/2024/1689/oj',
  source: 'Regulation (EU) 2024/1689, article headings',
  checked: '2026-11-22',
  entries: {
    'Article 9': 'Risk management system',
    'Article 10': 'Data and data governance',
    'Article 11': 'Technical documentation',
    'Article 12': 'Record-keeping',
    'Article 13': 'Transparency and provision of information to deployers',
    'Article 14': 'Human oversight',
    'Article 15': 'Accuracy, robustness and cybersecurity',
  },
};
