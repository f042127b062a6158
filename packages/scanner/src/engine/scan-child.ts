// Entry of a scanning child process, with the plugins of this version. A module of its own in the distribution, beside
// the command's; nothing imports it.

import { DEFAULT_PLUGINS } from './default-plugins.ts';
import { serveScans } from './serve-scans.ts';

serveScans(DEFAULT_PLUGINS);
