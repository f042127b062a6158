// Entry of a scanning thread that plays with toys; for tests that let threads hang and die.

import { serveScans } from '../../../scanner/src/engine/serve-scans.ts';
import { TOY_PLUGINS } from './toy-plugins.ts';

serveScans(TOY_PLUGINS);
