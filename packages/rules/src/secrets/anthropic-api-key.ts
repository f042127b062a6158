// Anthropic API key.

import { defineSecret } from '../define-secret.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { isMixed } from '../secret-checks/randomness.ts';

export const anthropicApiKey = defineSecret({
  id: 'secret/anthropic-api-key',
  title: 'Anthropic API key',
  severity: 'critical',
  anchors: ['sk-ant-'],
  pattern: /sk-ant-(?:api|admin|oat|ort|sid)\d{2}-[A-Za-z0-9_-]{80,120}AA(?![A-Za-z0-9_-])/,
  check: ({ value }) =>
    isMixed(value.slice(14), 64)
      ? { detail: value.startsWith('sk-ant-admin') ? 'of an administrator of the organisation' : '' }
      : undefined,
  why: 'It calls models at the expense of its owner and reads what the account keeps: files, fine-tuned models, conversations.',
  fix: ['Delete it under API keys in the console'],
  references: ['https://docs.anthropic.com/en/api/overview'],
  examples: [
    `text(.env): ANTHROPIC_API_KEY=${madeUp('sk-ant-', 'api03-', 'G27gzJjtsNxGfMQ0DuvY_PTfQOzZH8oMqusOMJ6ZuiEc_z2hLad52thvb678Lt41DDCnhNfoYJ7U6iZGfqnyPHI-PUQUD', 'AA')}`,
    `client = Anthropic(api_key="${madeUp('sk-ant-', 'admin01-', '0H9N9sUQ-wlKgN21H5M76lc7U1skQgM7198OHoLTyraJAw0t0iqL35txD0ol_6ojoIe4HqTzRs0JGfajgIO_X8gizb3mR', 'AA')}")`,
  ],
  nearMisses: [
    'text(.env): ANTHROPIC_API_KEY=sk-ant-api03-...',
    'text(.env): ANTHROPIC_API_KEY=sk-ant-your-key',
    `client = Anthropic(api_key="${madeUp('sk-ant-', 'api03-', '5opEYYty7HLlLKvY2UD0RgbjD2nxZuVe3oSXN2gw')}")`,
  ],
});
