// Passwords that programs are delivered with and documents show: they open nothing that was meant to be closed.

const DEFAULTS =
  /^(?:password|passwd|passw0rd|pass|pwd|pw|secret|postgres|postgresql|mysql|root|admin|guest|user|test|testing|example|changeme|change|mypassword|mypass|userpass|rootpass|dbpass|pwd123|password123|pass123|test123|admin123|toor|minioadmin|rabbitmq|redis|mongo|mongodb|airflow|mlflow|jupyter|docker|app|scott|tiger|sa|p|x+|\*+|\.+|token|key|api_?key|foo|bar|baz|abc|abc123|123|1234|12345|123456|bob|alice|me|credentials?)$/i;

/** True for a password that is a default or stands for one, whatever it belongs to. */
export function isDefaultPassword(password: string): boolean {
  return DEFAULTS.test(password);
}
