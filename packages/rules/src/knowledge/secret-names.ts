// Names that secrets are assigned to. The words of a name decide, not the name: `tokenizer` is no `token`.

/** What a name says its value is. */
export type SecretNameKind = 'password' | 'passphrase' | 'secret' | 'key' | 'authorization' | 'registry-auth';

const PASSWORD_WORDS = new Set(
  (
    'password passwd passwort requirepass masterauth pwd pass pw psw psk pswd passcode passwrd pword userpwd dbpwd kennwort contrasena contraseña senha ' +
    'wachtwoord motdepasse parola haslo hasło lozinka lösenord losenord adgangskode salasana jelszo heslo parole sifre şifre пароль mdp'
  ).split(/\s+/),
);

/** Words that end a name of a password although they are one word with what stands before: `dbpass`, `PGPASSWORD`. */
const PASSWORD_ENDINGS = /(?:password|passwd|passwort)$/;
const PASS_OWNERS =
  /^(?:db|my|become|ansible|require|master|winrm|ipmi|bmc|wp|cms|ci|user|usr|root|admin|adm|smtp|mail|email|imap|pop3?|ftp|sftp|ssh|sql|mysql|pg|pgsql|postgres|mongo|redis|rabbit|rabbitmq|mq|amqp|auth|login|account|acct|proxy|http|https|basic|wifi|wlan|key|store|keystore|truststore|vault|ldap|jira|jenkins|nexus|svn|git|api|app|web|site|server|host|client|sudo|su|master|minio|elastic|es|kafka|sasl|ssl|tls|cert|p12|pfx|zip|rar|backup|os|win|windows|vm|vnc|rdp|telnet|snmp|radius|sa|oracle|ora|jdbc|odbc|ds|datasource|conn|new|old|default|service|svc|bind|gpg|pgp|sign|signing|encrypt|enc|crypt|hdfs|hive|spark|wandb|docker|registry|repo|artifactory|pypi|twine|npm|test|dev|prod|super|secret)(?:pass|pwd|pw)$/;

const PASSPHRASE_WORDS = new Set(['passphrase', 'passphrases', 'passfrase']);

const KEY_WORDS = new Set(['key', 'keys']);
const KEY_OWNERS = new Set(
  (
    'api access secret private auth authentication authorization encryption encrypt encoded signing sign signature master service account app ' +
    'application license subscription storage admin server client consumer deploy deployment hmac aes crypto cipher webhook rest write read ' +
    'bearer token session jwt shared ssh functions function function_app host account integration ingest ingestion instrumentation developer ' +
    'dev user root security credential vendor merchant partner bot team org project workspace publisher search query rapidapi rapid maps ' +
    'openai anthropic claude cohere mistral gemini palm google gcp azure aws wandb kaggle hf huggingface replicate groq together deepseek ' +
    'pinecone weaviate qdrant milvus langchain langsmith elevenlabs stability assemblyai deepgram serper serpapi tavily exa brave bing ' +
    'newsapi openweather openweathermap weather alphavantage finnhub polygon fred nasdaq quandl datadog dd newrelic sentry mailgun mailchimp ' +
    'sendgrid twilio stripe paypal square braintree github gitlab bitbucket jira atlassian confluence slack discord telegram notion airtable ' +
    'algolia cloudflare digitalocean heroku linode vultr vercel netlify supabase firebase mapbox shopify twitter facebook linkedin spotify ' +
    'comet neptune clearml mlflow dagshub labelbox roboflow scale cerebras fireworks perplexity xai nvidia ngc voyage jina zhipu moonshot ' +
    'dashscope qianfan baidu tencent aliyun alibaba volcengine minimax siliconflow rsa'
  ).split(/\s+/),
);

const TOKEN_WORDS = new Set(['token', 'tokens', 'pat', 'jwt', 'bearer']);

const SECRET_WORDS = new Set(['secret', 'secrets']);

const CREDENTIAL_WORDS = new Set(['credential', 'credentials', 'cred', 'creds']);

/** One word in which two are written without a seam. */
const KEY_COMPOUNDS =
  /^(?:[a-z]{0,16})(?:apikey|apitoken|apisecret|accesskey|accesstoken|authkey|authtoken|secretkey|secrettoken|privatekey|encryptionkey|signingkey|masterkey|accountkey|clientkey|clientsecret|appkey|appsecret|consumersecret|consumerkey|sharedkey|servicekey|adminkey|bottoken|refreshtoken|sessiontoken|bearertoken|githubtoken|gittoken|hftoken|webhooksecret|jwtsecret|sharedaccesskey|licensekey)$/;

/** Words that take it back wherever they stand: what is so named is shown to everybody, or is no secret at all. */
const NO_SECRET = new Set(
  (
    'public pub publishable primary sort cache cached foreign tokenizer tokenizers tokenized tokenize pad padding eos bos unk sep cls mask ' +
    'masked max min num count counts length len size limit limits hash hashed hasher digest checksum sum fingerprint sha sha1 sha256 sha512 ' +
    'md5 commit revision rev etag version uuid idempotency dedup partition row natural composite surrogate hot short keyboard keystroke ' +
    'keyword monkey donkey turkey special stop start end begin first last next prev previous prompt completion generated image audio video ' +
    'vocab vocabulary merges bpe added additional extra position positions attention layer hidden embedding embeddings encoder decoder ' +
    'input output label labels column columns field fields index indices routing shard map mapping dict lookup object prefix suffix ' +
    'pattern regex regexp format type types class classes url uri urls endpoint endpoints path paths file files filename dir folder location ' +
    'expiry expires expiration expire ttl lifetime timeout usage used total budget rate cost price per throughput speed kind name names ' +
    'arn policy policies rotation reset forgot hint description message error errors required enabled disabled valid invalid strategy ' +
    'provider providers env var variable site sitekey recaptcha captcha csrf xsrf nonce continuation pagination page cursor sync delta ' +
    'integrity snapshot release build algorithm alg method scheme header headers param params parameter parameters scope scopes stream ' +
    'streams state states hint hints help label placeholder title link button form dialog screen view test_id testid selector id ids'
  ).split(/\s+/),
);

/** What may follow the word that decides. */
const TRAILING = new Set(
  'prod production dev development staging stage stg qa uat test testing local live default value val str string plain plaintext raw text b64 base64 encoded data new old current backup primary secondary main a b c one two'.split(
    ' ',
  ),
);

/** Nearly all names: classes of Unicode take a millisecond to make. */
const ASCII = /^[\0-\x7f]*$/;

/** The words of a name, small: split at everything that is no letter or digit, and where a capital begins a word. */
export function wordsOfName(name: string): string[] {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1 $2')
    .toLowerCase()
    .split(ASCII.test(name) ? /[^a-z0-9]+/ : /[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/** What a name says of its value; undefined where it says nothing of a secret. */
export function secretNameKind(words: readonly string[]): SecretNameKind | undefined {
  let last = words.length - 1;
  while (last > 0 && (TRAILING.has(words[last] ?? '') || /^\d{1,4}$/.test(words[last] ?? ''))) last -= 1;
  // `password1` is one; `pw1` is the first of some layers.
  const numbered = words[last] ?? '';
  const word = numbered.length > 6 ? numbered.replace(/\d{1,3}$/, '') : numbered;
  const before = words[last - 1] ?? '';
  if (PASSWORD_WORDS.has(word) || PASSWORD_ENDINGS.test(word) || PASS_OWNERS.test(word)) {
    // `pass` alone is a verb of code and a word of tables of results; `one pass`, `first pass` are no passwords.
    if (word === 'pass' && last > 0 && !PASS_OWNERS.test(`${before}pass`)) return undefined;
    return before === 'no' || before === 'forgot' || before === 'reset' ? undefined : 'password';
  }
  if (word === 'phrase' && (before === 'pass' || before === 'secret' || before === 'seed'))
    return 'passphrase';
  if (PASSPHRASE_WORDS.has(word)) return 'passphrase';
  if (word === 'word' && before === 'pass') return 'password';
  if (word === 'code' && before === 'pass') return 'password';
  if (word === 'authorization') return 'authorization';
  if ((word === 'auth' || word === 'authtoken') && last === 0) return 'registry-auth';
  if (words.some((each) => NO_SECRET.has(each))) return undefined;
  if (SECRET_WORDS.has(word)) return 'secret';
  if (TOKEN_WORDS.has(word) || KEY_COMPOUNDS.test(word) || CREDENTIAL_WORDS.has(word)) return 'key';
  if (word === 'key' && before === 'secret') return 'secret';
  if (KEY_WORDS.has(word))
    return KEY_OWNERS.has(before) || KEY_OWNERS.has(words[last - 2] ?? '') ? 'key' : undefined;
  if (word === 'id' || word === 'salt' || word === 'pepper') return undefined;
  if (word === 'auth' || word === 'apikeys') return 'key';
  return undefined;
}
