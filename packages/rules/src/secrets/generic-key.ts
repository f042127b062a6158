// Keys, tokens and credentials of no known issuer, by the names that they are assigned to.

import { defineSecret } from '../define-secret.ts';

export const genericKey = defineSecret({
  id: 'secret/generic-key',
  title: 'Key or token in a setting',
  severity: 'medium',
  construct: 'generic-key',
  why: 'Random text under the name of a key or a token opens whatever it is for.',
  falsePositives: 'Keys that are meant to be public, and ids that are called keys.',
  examples: [
    'python: api_key = "kD9f2LqPz7XvB4nT8sWc"\n',
    'text(.env): SERVICE_AUTH_TOKEN=9f86d081884c7d659a2feaa0c55ad015',
    'text(config.yaml): llm:\n  apiKey: kD9f2LqPz7XvB4nT8sWc\n',
    'text(notes.txt): API key: kD9f2LqPz7XvB4nT8sWc',
    'text(query.txt): https://api.acme.dev/v1/search?q=x&api_key=kD9f2LqPz7XvB4nT8sWc&page=2',
  ],
  nearMisses: [
    'python: pad_token = "<|endoftext|>"\n',
    'python: api_key = os.environ["ACME_API_KEY"]\n',
    'python: cache_key = "9f86d081884c7d659a2feaa0c55ad015"\n',
    'python: primary_key = "9f86d081884c7d659a2feaa0c55ad015"\n',
    'text(tokenizer_config.json): {"eos_token": "<|im_end|>", "bos_token": "<s>", "token": "kD9f2LqPz7XvB4nT8sWc"}',
    'text(package-lock.json): {"integrity": "sha512-AbcDEF0123456789abcdefABCDEF0123456789abcdefABCDEF0123456789abcdefABCDEF0123456789ab=="}',
    'text(notes.txt): commit_key: 2fd4e1c67a2d28fced849ee1bb76e7391b93eb12 sha1',
    'python: api_key = "YOUR_API_KEY_HERE"\n',
    'python: model_key = "meta-llama/Llama-3.1-8B-Instruct"\n',
    'python: auth_token = f"{prefix}{user}{suffix}"\n',
    'text(train.log): tokens_per_second=9281.22 token_count=128000 max_tokens=4096',
    'python: publishable_key = "kD9f2LqPz7XvB4nT8sWc"\n',
  ],
});
