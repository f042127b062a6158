// Values that stand where a secret would and are none: samples of vendors, placeholders, templates, references.

/** Parts of values that documentation of vendors publishes; nobody's key. */
const KNOWN_SAMPLES = [
  'IOSFODNN7EXAMPLE',
  'I44QH8DHBEXAMPLE',
  'bPxRfiCYEXAMPLEKEY',
  'je7MtGbClwBF/2Zp9Utk/h3yCo8nvbEXAMPLEKEY',
  'SflKxwRJSMeKKF2QT4fwpMeJf36POk6yJV_adQssw5c',
  'TJVA95OrM7E2cBab30RMHrHDcEfxjoYZgeFONFh7HgQ',
  '4eC39HqLyjWDarjtT1zdp7dc',
  'TYooMQauvdEDq54NiTphI7jx',
  'AIzaSyDaGmWKa4JsXZ-HjGw7ISLn_3namBGewQe',
  'AIzaSyA1B2C3D4E5F6G7H8I9J0',
  'Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==',
  'C2y6yDjf5/R+ob0N8A7Cgv30VRDJIWEHLM+4QDU5DE2nQ9nDuVTqobD4b8mGGyPMbIZnqyMsEcaGQy67XIw/Jw==',
  'QWxhZGRpbjpvcGVuIHNlc2FtZQ',
  'YWxhZGRpbjpvcGVuc2VzYW1l',
  '9944b09199c62bcf9418ad846dd0e4bbdfc6ee4b',
  'mF_9.B5f-4.1JqM',
] as const;

/** Words that say "put yours here" wherever they stand: too long to come about by chance. */
const LONG_WORDS =
  /example|placeholder|change[-_ ]?me|change[-_ ]?this|changeit|replace[-_ ]?(?:me|this|with)|redacted|insert[-_ ]?your|your[-_ ](?:own|api|access|secret|auth|client|token|key|password|passwd|pass|pwd|user|db|openai|hugging|hf|aws|azure|gcp|google|github|gitlab|slack|account|project|bot|app|private|service|bearer|webhook|stripe|wandb)|yourpassword|yoursecret|yourtoken|yourapikey|your[a-z]{0,12}(?:key|token|password|secret)(?:here)?$|(?:key|token|password|secret|value|it)[-_ ]?(?:goes[-_ ]?)?here$|fill[-_ ]?(?:me|in|this)|\bsecretpassword\b|mysecretpassword|my[-_]?secret[-_]?(?:password|token|key)|notarealkey|fake[-_]?(?:key|token|password|secret|api)|not[-_ ]a[-_ ]real|dummy|deadbeef(?:deadbeef|cafe)|lorem[-_ ]?ipsum|foobarbaz|super[-_]?secret[-_]?(?:key|token|password|value)$|sanitized|obfuscated|\bmasked\b/i;

/** The same as words of their own. */
const SHORT_WORDS = new Set(
  'your yours todo tbd fixme sample samples fake mock xxx xxxx xxxxx xxxxxx xxxxxxxx redacted dummy placeholder example examples foo bar foobar baz none null nil undefined'.split(
    ' ',
  ),
);

/** Words of which a placeholder consists where nothing else is in it. */
const EMPTY_WORDS = new Set(
  (
    'a an the my me your our some this that is are be to of in on for from with and or not no it here goes set get use put add enter insert ' +
    'type provide value values string str text secret secrets password passwords passwd pass pwd pw passphrase passcode token tokens key keys ' +
    'api apikey auth access client private public app application account user username usr login db database admin root administrator guest ' +
    'test tests testing tester demo sample example fake mock dummy default temp tmp foo bar baz foobar qux none null nil undefined true ' +
    'false yes empty blank unset unknown missing required optional optionally changeme change changed replace replaced redacted hidden masked ' +
    'removed sensitive encrypted confidential placeholder todo tbd fixme xxx postgres postgresql mysql mariadb mongo mongodb redis rabbitmq minio ' +
    'elastic oracle sa rootpassword rootpw mypassword mysecret mytoken mykey super very strong secure new old current prompt input stdin env ' +
    'environment variable var config vault ssm file path url uri host name id number num int bool boolean object bytes field column label ' +
    'title description hint error invalid incorrect wrong forgot forgotten reset confirm confirmation verify basic bearer digest oauth oauth2 ' +
    'jwt session cookie header query body openai huggingface hf github gitlab aws azure gcp google anthropic slack wandb org model service ' +
    'server hunter dev prod staging local localhost valid longer long short random generated auto automatic plain plaintext hash hashed bcrypt ' +
    'generate generator one two other another same signing encryption webhook bot refresh id_token bearer_token only when must should if'
  ).split(/\s+/),
);

const TEMPLATE =
  /\$\{|\{\{|\}\}|\$\(|%\([a-z_]{1,40}\)s|#\{|\{%|<%|%>|^<[^<>]{1,80}>$|<(?:your|the|my|insert|enter|api|secret|token|password|key|redacted|hidden|removed)[^<>]{0,60}>|\{[A-Za-z_][\w.[\]'"() :]{0,80}\}|^\$[A-Za-z_]\w{0,60}(?:$|[^\w])|^%[A-Za-z_]\w{0,60}%$|^![A-Z][A-Za-z]{1,20}\b|^@Microsoft\.KeyVault|^__[A-Za-z0-9_.]{1,60}__$|^\[[A-Za-z_ -]{1,60}\]$|\[(?:YOUR|REDACTED|HIDDEN|FILTERED|REMOVED|SECRET|PASSWORD|TOKEN|KEY)\b|^%[sdv]$|%s|\{\}|^:[a-z_]{2,40}$|^\?$/i;

const REFERENCE =
  /^(?:os\.|process\.env|env[.:[(/]|environ|getenv|system\.getenv|config[.:[(]|settings\.|self\.|this\.|args\.|params?[.[]|secrets?[.:[(/]|vault[:/]|var\.|local\.|data\.|module\.|ssm[:/]|op:\/\/|awssm:|gcpsm:|keyring:|file:|arn:aws|projects\/[^/]{1,80}\/secrets|secretsmanager|\/run\/secrets|\/etc\/|\/var\/|\/home\/|~\/|\.\.?\/|ENC\[|enc:|encrypted:|\{cipher\}|AQICAH|AgB[A-Za-z0-9]|resolve:|sops:|input\(|getpass|prompt|get_secret|request\.|kms:|ref\+|secretref:|valuefrom|https?:\/\/)/i;

/** Characters of a regular expression, as scanners and validators hold. */
const REGEX_SOURCE =
  /\[(?:\^?[A-Za-z0-9]-[A-Za-z0-9]|\\[wds])|\\[wdsbWDSB][+*{]|\)\{\d|\]\{\d|\(\?[:=!P<]|\.[*+]\?|\[\^/;

/** Why a value that was found by its form is no secret; undefined where nothing speaks against it. Cheap tests first. */
export function whyNotFound(value: string): string | undefined {
  if (KNOWN_SAMPLES.some((sample) => value.includes(sample))) return 'known sample';
  if (isRepetitive(value)) return 'repeated symbol';
  if (isSequence(value)) return 'sequence';
  if (holdsPlaceholderWord(value)) return 'placeholder';
  if (/\.\.\.|…|\*{3}|x{6,}|X{6,}|<[a-z _-]{2,30}>|\$\{|\{\{/.test(value)) return 'template';
  return undefined;
}

/** The same for a value that was found by what it is assigned to: it may be any text. */
export function whyNotAssigned(value: string): string | undefined {
  const known = whyNotFound(value);
  if (known !== undefined) return known;
  if (TEMPLATE.test(value)) return 'template';
  if (REFERENCE.test(value)) return 'reference';
  if (REGEX_SOURCE.test(value)) return 'regular expression';
  if (isOfEmptyWords(value)) return 'placeholder';
  return undefined;
}

/** True where one character makes up three fifths. */
export function isRepetitive(value: string): boolean {
  const counts = new Map<string, number>();
  for (const character of value) {
    const count = (counts.get(character) ?? 0) + 1;
    if (count >= value.length * 0.6) return true;
    counts.set(character, count);
  }
  return false;
}

/** So many characters in a row that follow the one before do not come about by chance. */
const LONG_SEQUENCE_STEPS = 15;

/** True where four of five characters follow the one before, as in `abcdefgh12345678`, or half an alphabet stands in it. */
export function isSequence(value: string): boolean {
  let following = 0;
  let inARow = 0;
  for (let index = 1; index < value.length; index++) {
    const step = value.charCodeAt(index) - value.charCodeAt(index - 1);
    const follows = step === 1 || (step === -9 && value[index] === '0');
    if (follows) following += 1;
    inARow = follows ? inARow + 1 : 0;
    if (inARow >= LONG_SEQUENCE_STEPS) return true;
  }
  return value.length >= 6 && following >= (value.length - 1) * 0.8;
}

function holdsPlaceholderWord(value: string): boolean {
  if (LONG_WORDS.test(value)) return true;
  for (const word of value.toLowerCase().split(/[^a-z0-9]+/)) if (SHORT_WORDS.has(word)) return true;
  return false;
}

/** True where all its words are ones that placeholders are made of: `my-secret-password`, `TOKEN_HERE`. */
export function isOfEmptyWords(value: string): boolean {
  const words = value
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  return (
    words.length === 0 ||
    words.every(
      (word) => EMPTY_WORDS.has(word) || (words.length >= 3 ? /^(?:\d|12345?6?|123)$/ : /^\d$/).test(word),
    )
  );
}

/** Bits for each character by Shannon: random hex comes to some 3.7 at 32 characters, random base64 to 4.5 and more. */
export function entropyOf(value: string): number {
  const counts = new Map<string, number>();
  for (const character of value) counts.set(character, (counts.get(character) ?? 0) + 1);
  let bits = 0;
  for (const count of counts.values()) bits -= (count / value.length) * Math.log2(count / value.length);
  return bits;
}

/** How many of these it has: small letters, capitals, digits, other characters. */
export function characterClasses(value: string): number {
  return (
    Number(/[a-z]/.test(value)) +
    Number(/[A-Z]/.test(value)) +
    Number(/[0-9]/.test(value)) +
    Number(/[^A-Za-z0-9]/.test(value))
  );
}
