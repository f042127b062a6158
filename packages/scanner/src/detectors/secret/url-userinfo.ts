// The password in `scheme://user:password@host`.

import {
  characterClasses,
  entropyOf,
  isDefaultPassword,
  type SecretConstruct,
  whyNotAssigned,
} from '@sentrascan/rules';

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

/** A variable that code puts there: `{DB}`, `${HOST}`, `{settings.host}`. */
const FILLED_IN_HOST = /^\$?\{[A-Za-z_][\w.]{0,60}\}$/;

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

function isSecret(password: string, user: string, host: string, isTokenAlone: boolean): boolean {
  if (password.length < 4 || host === '' || MADE_UP_HOST.test(host)) return false;
  const isFilledIn = FILLED_IN_HOST.test(host);
  if (!isFilledIn && /[{}$<>()[\]]/.test(host)) return false;
  if (whyNotAssigned(password) !== undefined || /[{}]|\$[A-Za-z_({]|^\$|^%[A-Za-z]|^:/.test(password))
    return false;
  if (/[{}<>]|\$\(/.test(user)) return false;
  if (isTokenAlone)
    return (
      !isFilledIn &&
      password.length >= 20 &&
      /\d/.test(password) &&
      entropyOf(password) >= 3.3 &&
      !/[.,]/.test(password)
    );
  // Both keys of an address of Sentry stand in what every browser is sent.
  if (/^[0-9a-f]{32}$/.test(user) && /^[0-9a-f]{32}$/.test(password) && /sentry/i.test(host)) return false;
  if (password.toLowerCase() === user.toLowerCase() || /^(?:anonymous|ftp)$/i.test(user)) return false;
  if (isDefaultPassword(password)) return false;
  // Templates of URLs show made-up passwords more often than code leaves a real one beside a variable.
  if (isFilledIn) return characterClasses(password) >= 3 && password.length >= 8;
  if (LOCAL_HOST.test(host)) return characterClasses(password) >= 2 && password.length >= 8;
  return true;
}
