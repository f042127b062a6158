// Keys of Azure OpenAI and the other AI services: 84 characters with marks, or 32 hexadecimal digits.

import { defineSecret } from '../define-secret.ts';
import { KEY_NAMES } from '../secret-checks/key-names.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { isNear } from '../secret-checks/nearby-words.ts';
import { isMixed } from '../secret-checks/randomness.ts';

const NAMED =
  /azure|cognitive|ocp[-_]?apim|speech_?(?:key|config)|form_?recognizer|text_?analytics|openai\.api_type/i;

export const azureAiServicesKey = defineSecret({
  id: 'secret/azure-ai-services-key',
  title: 'Azure AI services key',
  severity: 'critical',
  anchors: ['JQQJ99'],
  pattern: /[A-Za-z0-9]{52}JQQJ99[A-Za-z0-9]{18}ACOG[A-Za-z0-9]{4}/,
  reachBack: 52,
  assigned: { names: KEY_NAMES, value: /[0-9a-f]{32}/ },
  check: (candidate) => {
    const { value, name, text, at } = candidate;
    if (value.length > 32) return {};
    if (!isMixed(value, 16)) return undefined;
    // The older client of OpenAI is told in lines of its own that it talks to Azure.
    const isOpenai = /openai/i.test(name ?? '') && NAMED.test(text.slice(Math.max(0, at - 300), at + 300));
    return isOpenai || isNear(candidate, NAMED) ? {} : undefined;
  },
  why: 'It calls every model and service of the resource at the expense of its owner. It does not expire.',
  fix: ['Make a new key under Keys and Endpoint of the resource, which ends the old one'],
  falsePositives:
    'Made-up values in documentation and tests. The older form has no mark: it is told by the words beside it.',
  references: ['https://learn.microsoft.com/en-us/azure/ai-services/rotate-keys'],
  examples: [
    `python: openai.api_type = "azure"\nopenai.api_key = "${madeUp('5b1f0c93e7d8a2466f91c3e05ad7b824')}"\n`,
    `api_key = "${madeUp('NlQcHi1U5CYyrAveCGocGgvHZPTnzS6JOcL3N4Z9QDcl1unVXe0X', 'JQQJ99', 'BHACYeBjFXJ3w3AAAB', 'ACOG', 'Uq2T')}"`,
    `text(.env): AZURE_OPENAI_API_KEY=${madeUp('f6ac1dd91ab6e160764ce35d65315771')}`,
  ],
  nearMisses: [
    `python: openai.api_key = "${madeUp('5b1f0c93e7d8a2466f91c3e05ad7b824')}"\n`,
    'text(.env): AZURE_OPENAI_API_KEY=<your key>',
    `text(.env): MODEL_CHECKSUM=${madeUp('2365329610237261155476073788f56c')}`,
    `api_key = "${madeUp('JPtCf4zTsk53CKsptQwc', 'JQQJ99', 'ilPfWDHzjP')}"`,
  ],
});
