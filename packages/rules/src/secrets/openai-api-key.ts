// Keys of OpenAI in all forms: the letters of its name stand in their middle, in base64.

import { defineSecret } from '../define-secret.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { isMixed } from '../secret-checks/randomness.ts';

export const openaiApiKey = defineSecret({
  id: 'secret/openai-api-key',
  title: 'OpenAI API key',
  severity: 'critical',
  anchors: ['sk-proj-', 'sk-svcacct-', 'sk-admin-', 'sk-None-', 'T3BlbkFJ'],
  pattern:
    /sk-(?:(?:proj|svcacct|admin|None)-(?:[A-Za-z0-9_-]{74}|[A-Za-z0-9_-]{58}|[A-Za-z0-9_-]{20})T3BlbkFJ(?:[A-Za-z0-9_-]{74}|[A-Za-z0-9_-]{58}|[A-Za-z0-9_-]{20})|[A-Za-z0-9]{20}T3BlbkFJ[A-Za-z0-9]{20})(?![A-Za-z0-9_-])/,
  reachBack: 23,
  check: ({ value }) =>
    isMixed(value.replace(/^sk-[A-Za-z]{0,8}-?/, ''))
      ? { detail: value.startsWith('sk-admin-') ? 'of an administrator of the organisation' : '' }
      : undefined,
  why: 'It calls models at the expense of its owner and reads what the account keeps: files, fine-tuned models, conversations.',
  fix: ['Delete it under API keys in the settings of the project, and look at the usage'],
  references: ['https://platform.openai.com/docs/api-reference/authentication'],
  examples: [
    `text(.env): OPENAI_API_KEY=${madeUp('sk-', 'kpKP9eSszja46vWNIeV8', 'T3BlbkFJ', 'eFnTte7CiNzmf4FZMTDt')}`,
    `python: client = OpenAI(api_key="${madeUp('sk-proj-', 'KyJHPclHsewxOZgc9Ys-X0kzXHxAyCCpa73r64v8lHHHjT7PBgNeJg5Y6k4dkBBzoJHUY3P2f1', 'T3BlbkFJ', 'llr3ykCr0lB8gYdcTe0utj4FsXNWdRIMd-LCbmgmrAW8TurIkNqha06UwJqmgrZCUTN_PxOyDs')}")\n`,
    `openai.api_key = "${madeUp('sk-svcacct-', 'yDu-AjFKirM1A2nBdX3h_nK113etDatJOTfneHVLoJlMNlTfX6kkq1ZeY4', 'T3BlbkFJ', 'mQp4dsn1VaEC-flk5DcF8BOfi3EGF3XF9g-GsXw9MjL_BrORi1yxFRtASt')}"`,
  ],
  nearMisses: [
    'text(.env): OPENAI_API_KEY=sk-...',
    'text(.env): OPENAI_API_KEY=sk-proj-your-key-here',
    `openai.api_key = "${madeUp('sk-', 'FxENlPGsp43LRbHjfUff', 'T3BlbkFJ', 'kfhqI6ep')}"`,
    'text(.env): OPENAI_API_KEY=sk-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
  ],
});
