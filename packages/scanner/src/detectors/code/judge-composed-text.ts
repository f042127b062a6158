// Texts with a meaning of their own that source puts values into: SQL statements, templates, addresses. Pure.

import {
  pythonComposesSql,
  pythonDownloadsInClear,
  pythonFollowsMovingCode,
  pythonRendersGivenTemplate,
} from '@sentrascan/rules';
import {
  argumentAt,
  judgementOfCall,
  partsOf,
  type SourceCall,
  type SourceJudgement,
  stateOf,
  textOf,
} from './source-call.ts';

export function* judgeComposedText(source: SourceCall): Generator<SourceJudgement> {
  yield* judgeSql(source);
  yield* judgeTemplate(source);
  yield* judgeAddress(source);
  yield* judgeRevision(source);
}

const SQL_METHOD =
  /\.(?:execute|executemany|executescript|read_sql|read_sql_query|raw|mogrify|sql)$|^sqlalchemy\.(?:sql\.)?(?:expression\.)?text$/;

const SQL_STATEMENT =
  /^\s{0,64}(?:SELECT\s[\s\S]{1,1000}?\sFROM\s|INSERT\s{1,8}INTO\s|UPDATE\s{1,8}\S{1,100}\s{1,8}SET\s|DELETE\s{1,8}FROM\s|MERGE\s{1,8}INTO\s)/i;

/** In front of names of tables and columns, which cannot be parameters. */
const BEFORE_NAME =
  /(?:\b(?:FROM|INTO|UPDATE|TABLE|JOIN|BY|SELECT|SET|INDEX|ON|AS|DISTINCT|LIMIT|EXISTS)\s{1,8}|[.,("`[]\s{0,4})$/i;

/** Behind which a value stands. */
const BEFORE_VALUE = /(?:[=<>]\s{0,8}|\b(?:LIKE|VALUES|IN|AND|OR|BETWEEN)\s{0,8}\(?|')['"%]{0,2}$/i;

function* judgeSql(source: SourceCall): Generator<SourceJudgement> {
  const [statement] = source.call.args;
  if (statement?.t !== 'composed' || !SQL_METHOD.test(source.path)) return;
  const whole = partsOf(statement, 'x') ?? '';
  if (!SQL_STATEMENT.test(whole)) return;
  const { parts } = statement;
  const holdsValue = parts.some((part, index) => {
    const before = parts[index - 1];
    if (part !== null || typeof before !== 'string') return false;
    const end = before.slice(-200);
    return BEFORE_VALUE.test(end) || !BEFORE_NAME.test(end);
  });
  if (holdsValue)
    yield judgementOfCall(source, pythonComposesSql, 'puts values into the text of a statement');
}

const TEMPLATE_MAKER =
  /^(?:jinja2\.(?:environment\.)?Template|jinja2\.(?:environment\.|nativetypes\.)?(?:Native)?Environment\.from_string|flask\.render_template_string|flask\.templating\.render_template_string|mako\.template\.Template)$/;

function* judgeTemplate(source: SourceCall): Generator<SourceJudgement> {
  if (!TEMPLATE_MAKER.test(source.path)) return;
  const [template] = source.call.args;
  if (template === undefined || textOf(template) !== undefined) return;
  yield judgementOfCall(source, pythonRendersGivenTemplate, 'renders a template that is not known here');
}

const FETCHER =
  /^(?:requests\.(?:get|request)|urllib\.request\.(?:urlopen|urlretrieve)|urllib2?\.(?:urlopen|urlretrieve)|urllib\.(?:urlopen|urlretrieve)|wget\.download|torch\.hub\.(?:load_state_dict_from_url|download_url_to_file)|torch\.utils\.model_zoo\.load_url|(?:tensorflow\.)?keras\.utils\.get_file|torchvision\.datasets\.utils\.download_url|httpx\.get|gdown\.download)$/;

const CLEAR_ADDRESS =
  /^http:\/\/(?!localhost|127\.|10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|0\.0\.0\.0|\[::1\]|[\w-]{1,60}(?::\d{1,5})?\/)/i;

/** Files that are run, loaded or unpacked after the download. */
const LOADED_FILE =
  /\.(?:pt|pth|ckpt|bin|pkl|pickle|joblib|h5|hdf5|keras|onnx|pb|tflite|safetensors|gguf|npy|npz|zip|tar|tgz|gz|bz2|xz|7z|whl|egg|exe|dll|so|sh|py|jar|deb|rpm|caffemodel|model|weights|t7|mar)(?:[?#]|$)/i;

function* judgeAddress(source: SourceCall): Generator<SourceJudgement> {
  if (!FETCHER.test(source.path)) return;
  const { call } = source;
  for (const value of [call.args[0], call.args[1], argumentAt(call, 'url'), argumentAt(call, 'origin')]) {
    const address = partsOf(value, 'x')?.slice(0, 1000);
    if (address === undefined || !CLEAR_ADDRESS.test(address) || !LOADED_FILE.test(address)) continue;
    yield judgementOfCall(source, pythonDownloadsInClear, 'fetches a file without encryption');
    return;
  }
}

const COMMIT = /^[0-9a-f]{40}$/;

function* judgeRevision(source: SourceCall): Generator<SourceJudgement> {
  const { call } = source;
  if (stateOf(call.kwargs?.find(([name]) => name === 'trust_remote_code')?.[1]) !== 'true') return;
  const revision = argumentAt(call, 'revision') ?? argumentAt(call, 'code_revision');
  const name = textOf(revision);
  if (revision !== undefined && (name === undefined || COMMIT.test(name))) return;
  yield judgementOfCall(source, pythonFollowsMovingCode, 'takes whatever the repository holds today');
}
