// What a scan can say of the OWASP Machine Learning Security Top Ten: files show what was put into them, not what a model does.

import type { ComplianceControl, ComplianceStandard } from './control.ts';

/** A threat against the running model or its training: nothing in a file shows it. */
function atRunTime(id: string, outside: string): ComplianceControl {
  return { id, looksFor: 'Nothing.', outside, isOrganisational: true, examines: [], advisories: 'no' };
}

/** OWASP Machine Learning Security Top Ten. */
export const owaspMlStandard: ComplianceStandard = {
  id: 'owasp-ml',
  framework: 'owasp-ml',
  aliases: ['owasp-ml-2023'],
  about: 'Threats against machine learning systems',
  dates: [],
  datesSource: '',
  controls: [
    atRunTime(
      'ML01:2023',
      'Inputs that mislead a model reach it while it runs; tests of robustness show it.',
    ),
    {
      id: 'ML02:2023',
      looksFor: 'Code in data sets and their loaders, and sources of data that anybody could change.',
      outside: 'Poisoned examples that are well-formed data.',
      examines: ['data'],
      advisories: 'no',
      best: 'partial',
    },
    atRunTime('ML03:2023', 'What a model gives away of its training data shows only where it is queried.'),
    {
      id: 'ML04:2023',
      looksFor: 'Personal data in files, which needs no attack to be disclosed.',
      outside: 'What a model gives away of its training data shows only where it is queried.',
      examines: ['data', 'code', 'text'],
      advisories: 'no',
      best: 'partial',
    },
    {
      id: 'ML05:2023',
      looksFor: 'Code that sends files away or exposes a service without protection.',
      outside: 'Access to the models where they are kept and served.',
      examines: ['model', 'code'],
      advisories: 'no',
      best: 'partial',
    },
    {
      id: 'ML06:2023',
      looksFor: 'Harmful models, vulnerable and malicious packages, parts of third parties taken in unseen.',
      outside: 'How suppliers build what they deliver.',
      examines: ['model', 'code', 'dependencies'],
      advisories: 'count',
    },
    {
      id: 'ML07:2023',
      looksFor: 'Code and hidden parts in models that others trained.',
      outside: 'Behaviour that was trained into weights.',
      examines: ['model'],
      advisories: 'no',
      best: 'partial',
    },
    atRunTime('ML08:2023', 'Feedback that skews a model reaches it in operation; monitoring shows it.'),
    {
      id: 'ML09:2023',
      looksFor: 'Code and templates that change what a model answers.',
      outside: 'The way of an answer from the model to whoever reads it.',
      examines: ['model', 'code'],
      advisories: 'no',
      best: 'partial',
    },
    {
      id: 'ML10:2023',
      looksFor: 'Layers, operations, templates and code that were added to a model.',
      outside: 'Weights that were changed so that the structure stays the same.',
      examines: ['model'],
      advisories: 'no',
      best: 'partial',
    },
  ],
};
