// Entry of a scanning child process that plays with toys; for tests that let children hang and die.

import { serveScans } from '../../../scanner/src/engine/serve-scans.ts';
import { TOY_PLUGINS } from './toy-plugins.ts';

serveScans(TOY_PLUGINS);
