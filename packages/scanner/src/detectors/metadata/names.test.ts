import { describe, expect, it } from 'vitest';
import { assembleSafetensors } from '../../../../testkit/src/safetensors-assembler.ts';
import { scanBytes } from '../../../../testkit/src/scan-bytes.ts';

