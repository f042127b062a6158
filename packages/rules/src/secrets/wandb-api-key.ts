// Keys of Weights & Biases: forty hexadecimal digits by the names beside them, or with a mark.

import { defineSecret } from '../define-secret.ts';
import { KEY_NAMES } from '../secret-checks/key-names.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { isNear } from '../secret-checks/nearby-words.ts';
import { isMixed } from '../secret-checks/randomness.ts';

export const wandbApiKey = defineSecret({
  id: 'secret/wandb-api-key',
  title: 'Weights & Biases API key',
  severity: 'high',
  anchors: ['wandb_v1_', 'wandb.login', 'wandb login', 'api.wandb.ai'],
  pattern:
    /(?:wandb_v1_[A-Za-z0-9_]{77}|(?:wandb\.login\(\s{0,16}(?:key\s{0,4}=\s{0,4})?["']|wandb login\s{1,8}(?:--[a-z]{2,20}\s{1,8})?|api\.wandb\.ai\s{1,8}login\s{1,8}user\s{1,8}password\s{1,8}|api\.wandb\.ai to your netrc file:\s{1,8})(?<value>[0-9a-f]{40}))/,
  assigned: { names: KEY_NAMES, value: /[0-9a-f]{40}/ },
  check: (candidate) => {
    if (candidate.value.startsWith('wandb_v1_')) return isMixed(candidate.value.slice(9)) ? {} : undefined;
    return isMixed(candidate.value, 16) && isNear(candidate, /wandb|weights.{0,3}biases/i) ? {} : undefined;
  },
  why: 'It reads and writes runs, artifacts and models of its owner and teams.',
  fix: ['Delete it under User settings, API keys'],
  references: ['https://docs.wandb.ai/guides/track/environment-variables'],
  examples: [
    `text(run.log): wandb: Appending key for api.wandb.ai to your netrc file: ${madeUp('5e1d83a0c97b24f6e80d3b6ac5f19e7248ab60d3')}`,
    `!wandb login --relogin ${madeUp('c83f05a1e6d2974b8f3c60e5a1b79d4280fe36c7')}`,
    `text(.env): WANDB_API_KEY=${madeUp('280384dbab4e3f51685c89aec34cc26818129d96')}`,
    `python: wandb.login(key="${madeUp('7ad554d2912c27e9172af416bcabd736a595288e')}")\n`,
    `text(.env): WANDB_API_KEY=${madeUp('wandb_v1_', 'q8Tb3ACgmLxIoiAGxV5SZeEwJHgD5ybdWYdQaGKW1SFU76OzOoNPF5kmtP5T7Fcb5AJVswsdIQa4J')}`,
    `!wandb login ${madeUp('f36a512b1b1f2aaebbeacf00e158f2f5c29ea4ee')}`,
  ],
  nearMisses: [
    'text(run.log): wandb: Appending key for api.wandb.ai to your netrc file: /root/.netrc',
    '!wandb login --relogin --host=https://wandb.lab',
    'text(.env): WANDB_API_KEY=your_wandb_key',
    `wandb_commit = "${madeUp('399b604a19c3270f944bc22bd6d718839d477b20')}"`,
    'text(.env): WANDB_RUN_ID=1a2b3c4d',
  ],
});
