// What keys of services are called where their issuer is named elsewhere.

/** Words that names of keys and tokens hold. */
export const KEY_NAMES: readonly string[] = ['key', 'apikey', 'token', 'secret', 'auth'];
