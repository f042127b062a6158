// Keys that begin like those of OpenAI and lack its mark: services that speak its protocol issue them.

import { defineSecret } from '../define-secret.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { isNear } from '../secret-checks/nearby-words.ts';
import { hasDigitAndLetter, isMixed } from '../secret-checks/randomness.ts';

/** Services by the words beside their keys. */
const SERVICES: readonly (readonly [RegExp, string])[] = [
  [/deepseek/i, 'DeepSeek'],
  [/dashscope|qwen|bailian|aliyun/i, 'DashScope'],
  [/stability|dreamstudio|stable[_-]?diffusion/i, 'Stability AI'],
  [/moonshot|kimi/i, 'Moonshot AI'],
  [/silicon_?flow/i, 'SiliconFlow'],
  [/braintrust/i, 'Braintrust'],
  [/minimax/i, 'MiniMax'],
  [/litellm/i, 'LiteLLM'],
];

export const openaiCompatibleKey = defineSecret({
  id: 'secret/openai-compatible-key',
  title: 'API key of a service like OpenAI',
  severity: 'high',
  anchors: ['sk-'],
  pattern: /sk-(?:api-)?(?:[A-Za-z0-9]{48}|[0-9a-f]{32}|[A-Za-z0-9_-]{119})(?![A-Za-z0-9_-])/,
  check: (candidate) => {
    const random = candidate.value.replace(/^sk-(?:api-)?/, '');
    if (random.includes('T3BlbkFJ') || !hasDigitAndLetter(random)) return undefined;
    if (!isMixed(random, /^[0-9a-f]{32}$/.test(random) ? 16 : 62)) return undefined;
    const service = SERVICES.find(([words]) => isNear(candidate, words));
    return service === undefined ? {} : { detail: `of ${service[1]}` };
  },
  why: 'It calls models at the expense of its owner. DeepSeek, DashScope, Stability AI, Moonshot AI and proxies of LiteLLM issue keys of this form.',
  fix: ['Delete it in the console of the service that issued it'],
  references: [
    'https://api-docs.deepseek.com/',
    'https://platform.stability.ai/docs/getting-started/authentication',
  ],
  examples: [
    `text(.env): DEEPSEEK_API_KEY=${madeUp('sk-', '1d4cc44296e383c02a8030ef60ffa678')}`,
    `python: client = OpenAI(api_key="${madeUp('sk-', '05cf5d5a82b418f59b6e537b46e864b7')}", base_url="https://api.deepseek.com")\n`,
    `text(.env): STABILITY_API_KEY=${madeUp('sk-', '9ArzgZ7p5DTmlap6VChx7LZZUlv6y0bM8rK0bFrGqqJogs68')}`,
  ],
  nearMisses: [
    'text(.env): DEEPSEEK_API_KEY=sk-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
    'text(.env): LITELLM_MASTER_KEY=sk-1234',
    'the sk-learn-contributors',
  ],
});
