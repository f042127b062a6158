// Programs and scripts where no format expects any.

import { defineRule } from '../../define-rule.ts';

export const hidesProgram = defineRule({
  id: 'payload/hides-program',
  title: 'A program or script is hidden in this file',
  category: 'payload',
  severity: 'high',
  stability: 'stable',
  since: '0.1',
  cwe: [506, 434],
  owasp: ['ML06:2023', 'LLM03:2025'],
  atlas: ['AML.T0010', 'AML.T0018.002'],
  tags: ['executable', 'payload'],
  message: '{what} stands at offset {offset}, where data belongs ({where})',
  why: 'Weights and their formats have no place for programs. Something else on the machine can start it from there: a second stage, a sideloaded library, a user told to rename the file.',
  fix: [
    'Do not use the file; report it to where it was published',
    'Compare it with the digest that the author published',
  ],
  falsePositives:
    'Files that carry a program on purpose (self-extractors, llamafile); whole programs under their own names are told by another rule.',
  references: [
    'https://refspecs.linuxfoundation.org/elf/gabi4+/ch4.eheader.html',
    'https://learn.microsoft.com/en-us/windows/win32/debug/pe-format',
  ],
  samples: {
    fires: [
      'bytes: zeros 64 | head elf',
      "bytes(image.png): x'89504e470d0a1a0a' | zeros 32 | head pe",
      'bytes: zeros 16 | head script',
      'zip: {"entries": [{"name": "lib.bin", "data": {"sample": "bytes: head elf"}}]}',
      'text(weights.bin): #!/bin/sh\necho inert\n',
    ],
    silent: [
      'bytes: "MZ is how this begins" | zeros 64',
      'bytes: zeros 4096',
      'text: #! is not a script here',
      'text(install.sh): #!/bin/sh\necho inert\n',
    ],
  },
});
