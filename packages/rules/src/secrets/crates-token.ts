// crates.io token.

import { defineSecret } from '../define-secret.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { hasAllClasses, isMixed } from '../secret-checks/randomness.ts';

export const cratesToken = defineSecret({
  id: 'secret/crates-token',
  title: 'crates.io token',
  severity: 'critical',
  anchors: ['cio'],
  pattern: /cio[A-Za-z0-9]{32}/,
  check: ({ value }) => (hasAllClasses(value.slice(3)) && isMixed(value.slice(3)) ? {} : undefined),
  why: 'It publishes crates that others then build.',
  fix: ['Revoke it under API Tokens'],
  references: ['https://doc.rust-lang.org/cargo/reference/publishing.html'],
  examples: [
    `text(credentials.toml): [registry]\ntoken = "${madeUp('cio', 'eJeIrDT3oRwKu0nq5hnxWujP5sx0zhf2')}"`,
    `text(.env): CARGO_REGISTRY_TOKEN=${madeUp('cio', 'aNBCvPwAvs2k7h4Lyfp6yyhuy0tuDs4Q')}`,
  ],
  nearMisses: ['token = "cioxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"', 'asyncio'],
});
