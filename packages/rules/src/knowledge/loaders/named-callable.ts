// Names in configurations whose reader is not known: they may be imported and called. Only dangerous ones count.

import { describeLoader } from '../describe-loader.ts';

export const loader = describeLoader({
  loader: 'named-callable',
  title: 'The configuration',
  calls: 'load',
  unknown: 'ordinary',
  // Handlers of logs, as dictionaries of `logging.config` name them.
  allows: `logging.StreamHandler logging.FileHandler logging.NullHandler logging.Formatter logging.Filter
    logging.handlers.RotatingFileHandler logging.handlers.TimedRotatingFileHandler logging.handlers.WatchedFileHandler
    logging.handlers.SysLogHandler logging.handlers.QueueHandler logging.handlers.QueueListener logging.handlers.MemoryHandler`,
});
