// Files that a model has no business with, wherever they are named: accounts, keys, tokens, start-up files, devices. Pure
// text, no file system.

/** Names of files and folders, as they appear between separators. */
const COMPONENTS: ReadonlySet<string> = new Set(
  `.ssh .aws .azure .gnupg .kube .docker .netrc _netrc .pgpass .git-credentials .npmrc .pypirc .bash_history .zsh_history
  .bashrc .zshrc .profile .bash_profile .bash_login .env id_rsa id_dsa id_ecdsa id_ed25519 authorized_keys known_hosts
  gshadow sudoers sudoers.d crontab cron.d cron.daily cron.hourly ntds.dit autostart launchagents launchdaemons
  login.keychain credentials.json application_default_credentials.json .vault-token .dockercfg .s3cfg .boto .gsutil
  sitecustomize.py usercustomize.py ld.so.preload`.split(/\s+/),
);

/** Folders that belong to the system. */
const FOLDERS =
  /^(?:\/etc|\/proc|\/sys|\/dev|\/boot|\/var\/(?:run|spool|log)|\/run|[a-z]:[\\/]windows)(?:[\\/]|$)/;

/** Files of tokens, which stand beside caches that honest models name. */
const TOKENS = /[\\/]\.?(?:config[\\/]gcloud[\\/]|huggingface[\\/](?:stored_)?tokens?$)/;

/** Harmless, although it lies in a folder of the system. */
const HARMLESS = /^\/dev\/(?:null|stdout|stderr|shm(?:\/|$))/;

/** True where the path names such a file, on any system. */
export function isSensitivePath(path: string): boolean {
  const text = path
    .trim()
    .toLowerCase()
    .replace(/^file:(?:\/\/)?/, '');
  if (HARMLESS.test(text)) return false;
  if (FOLDERS.test(text.replace(/^.*\.\.[\\/]/s, '/')) || TOKENS.test(text)) return true;
  return text.split(/[\\/]/).some((part) => COMPONENTS.has(part));
}
