// The password in `scheme://user:password@host`.

import { characterClasses, entropyOf, type SecretConstruct, whyNotAssigned } from '@sentrascan/rules';

const USERINFO_UNITS = 256;
const SCHEME_UNITS = 40;

/** Schemes of what stores data or passes it on; drivers follow behind a plus. */
const DATABASES = new Set(
  (
    'postgres postgresql psql pgsql postgis mysql mariadb mysqlx mongodb mongodb+srv redis rediss amqp amqps mssql sqlserver oracle ' +
    'clickhouse clickhouses cockroachdb cockroach couchdb couchbase neo4j neo4j+s bolt bolt+s cassandra snowflake kafka nats mqtt mqtts ' +
    'memcached elasticsearch opensearch influxdb timescaledb db2 ibm_db_sa sqlite teradata vertica presto trino hive impala databricks ' +
    'redshift greenplum firebird sybase milvus weaviate qdrant arangodb dgraph surrealdb rethinkdb ldap ldaps stomp pulsar hana exasol edgedb yugabyte'
  ).split(/\s+/),
);

/** Hosts that documents name. */
const MADE_UP_HOST =
  /^(?:(?:[\w-]+\.)*example\.(?:com|org|net|edu)|(?:[\w-]+\.)*(?:example|invalid|test)|host(?:name)?|server|your[\w.-]*|my-?host|db-?host|some-?host|domain(?:\.com)?|(?:my|your)?-?(?:domain|server|site)\.(?:com|org|net)|foo(?:\.com)?|bar(?:\.com)?|ip|address|url|…|\.\.\.|x{2,}|xxx\.xxx.*)$/i;
const LOCAL_HOST =
  /^(?:localhost|127(?:\.\d{1,3}){3}|0\.0\.0\.0|::1|\[::1\]|host\.docker\.internal|db|database|postgres|mysql|mariadb|mongo|mongodb|redis|rabbitmq|minio|broker)$/i;

/** What a URL says of who logs in. Places are those of the text. */
export interface UserInfo {
  readonly construct: SecretConstruct;
  readonly password: string;
  readonly start: number;
  readonly end: number;
  readonly user: string;
}

/** @param at where `://` stands */
export function readUserInfo(text: string, at: number): UserInfo | undefined {
  const from = at + 3;
  const limit = Math.min(text.length, from + USERINFO_UNITS);
  let sign = -1;
  let colon = -1;
  let end = from;
  for (; end < limit; end++) {
    const code = text.charCodeAt(end);
    if (code <= 0x20 || code === 0x22 || code === 0x27 || code === 0x60 || code === 0x3c || code === 0x3e)
      break;
    if (code === 0x2f && sign >= 0) break;
    if (code === 0x2f && colon < 0) break;
    if (code === 0x5c || code === 0x2c || code === 0x7c) break;
    if (code === 0x40) sign = end;
    else if (code === 0x3a && colon < 0 && sign < 0) colon = end;
  }
  if (sign < 0 || (colon >= 0 && colon > sign)) return undefined;
  let start = at;
  while (start > 0 && at - start < SCHEME_UNITS && /[A-Za-z0-9+.-]/.test(text[start - 1] ?? '')) start -= 1;
  const scheme = text.slice(start, at).toLowerCase();
  if (scheme.length < 2) return undefined;
  const isTokenAlone = colon < 0;
  const user = text.slice(from, isTokenAlone ? from : colon);
  const passwordStart = isTokenAlone ? from : colon + 1;
  const password = text.slice(passwordStart, sign);
  const meant = withoutEscapes(password);
  const host = /^[^/:?#\s"'`\\]{1,200}/.exec(text.slice(sign + 1, sign + 201))?.[0] ?? '';
  // A port and a path, then an @ of the path: `http://host:8080/@scope`.
  if (/^\d{1,5}\//.test(password) || (password.includes('/') && !DATABASES.has(baseOf(scheme))))
    return undefined;
  if (password.includes('/') && /\//.test(password.slice(0, 6)) && password.length < 8) return undefined;
  if (!isSecret(meant, user, host, isTokenAlone)) return undefined;
  return {
    construct: DATABASES.has(baseOf(scheme)) || DATABASES.has(scheme) ? 'database-url' : 'basic-auth-url',
    password,
    start: passwordStart,
    end: sign,
    user,
  };
}

function withoutEscapes(password: string): string {
  try {
    return decodeURIComponent(password);
  } catch {
    return password;
  }
}

function baseOf(scheme: string): string {
  const plus = scheme.indexOf('+');
  return plus < 0 ? scheme.slice(scheme.lastIndexOf(':') + 1) : scheme.slice(0, plus);
}

const DEFAULTS =
  /^(?:password|passwd|passw0rd|pass|pwd|pw|secret|postgres|postgresql|mysql|root|admin|guest|user|test|testing|example|changeme|change|mypassword|mypass|userpass|rootpass|dbpass|pwd123|password123|pass123|test123|admin123|toor|minioadmin|rabbitmq|redis|mongo|mongodb|airflow|mlflow|jupyter|docker|app|scott|tiger|sa|p|x+|\*+|\.+|token|key|api_?key|apikey|foo|bar|baz|abc|abc123|123|1234|12345|123456|bob|alice|me|credentials?|hunter2)$/i;

function isSecret(password: string, user: string, host: string, isTokenAlone: boolean): boolean {
  if (password.length < 4 || host === '' || /[{}$<>()[\]]/.test(host) || MADE_UP_HOST.test(host))
    return false;
  if (whyNotAssigned(password) !== undefined || /[{}]|\$[A-Za-z_({]|^\$|^%[A-Za-z]|^:/.test(password))
    return false;
  if (/[{}<>]|\$\(/.test(user)) return false;
  if (isTokenAlone)
    return (
      password.length >= 20 && /\d/.test(password) && entropyOf(password) >= 3.3 && !/[.,]/.test(password)
    );
  if (password.toLowerCase() === user.toLowerCase() || /^(?:anonymous|ftp)$/i.test(user)) return false;
  if (DEFAULTS.test(password)) return password.toLowerCase() === 'hunter2' && !LOCAL_HOST.test(host);
  if (LOCAL_HOST.test(host)) return characterClasses(password) >= 2 && password.length >= 8;
  return true;
}
