// Places of a machine that source should not write to or carry away: files that start programs, files and variables that
// hold credentials, addresses that collect what is sent. Data only; every pattern is bounded.

/** Files that start something again, or let someone in. Matched against a path with `/` between its parts. */
export const STARTUP_PLACE: RegExp =
  /(?:^|[/~])\.(?:bashrc|bash_profile|bash_login|bash_logout|profile|zshrc|zshenv|zprofile|zlogin|kshrc|cshrc|xinitrc|xprofile)$|(?:^|\/)config\.fish$|authorized_keys2?$|\.ssh\/(?:config|rc)$|\/etc\/(?:cron|passwd$|shadow$|group$|sudoers|ld\.so\.|profile|rc\.local|rc\d?\.d|init\.d|init\/|inittab|systemd|environment$|bash\.bashrc|zsh|hosts$|pam\.d|udev|xdg\/autostart|modules-load|update-motd)|\/var\/spool\/cron|(?:^|\/)crontab$|Library\/Launch(?:Agents|Daemons)\/|Start Menu\/Programs\/Startup|\/Startup\/[^/]{1,80}$|\.config\/(?:autostart|systemd)\/|systemd\/(?:system|user)\/|\/(?:site|dist)-packages\/[^/]{1,80}\.pth$|(?:site|user)customize\.py$|\.git\/hooks\/|\.ipython\/profile_\w{1,20}\/startup\/|ipython_(?:kernel_)?config\.py$|jupyter_(?:notebook|server|lab)?_?config\.py$|(?:^|[/~])\.(?:pypirc|npmrc|gitconfig|netrc|pip\/pip\.conf|config\/pip\/pip\.conf)$/i;

/** Keys of the registry of Windows that start programs. */
export const STARTUP_KEY: RegExp =
  /CurrentVersion\\{1,2}(?:Run|RunOnce|RunServices|Winlogon|Policies\\{1,2}Explorer\\{1,2}Run|Image File Execution Options)\b/i;

/** Files of which a program that is not theirs has no use. */
export const CREDENTIAL_PLACE: RegExp =
  /(?:^|\/)(?:etc\/(?:shadow|gshadow|sudoers)$|\.ssh\/(?:id_\w{1,20}|identity)$|\.aws\/credentials$|\.kube\/config$|\.docker\/config\.json$|\.git-credentials$|\.bash_history$|\.zsh_history$|\.config\/gcloud\/\w{1,40}credentials\w{0,10}\.(?:json|db)$|proc\/self\/environ$|Login Data$|Cookies$|cookies\.sqlite$|logins\.json$|key[34]\.db$|wallet\.dat$|Local State$|\.electrum\/wallets|\.huggingface\/token$|huggingface\/(?:token|stored_tokens)$|\.azure\/(?:accessTokens|msal_token_cache)\.json$)/i;

/** Hosts that collect what strangers send: catchers of requests, pastes, tunnels. */
export const COLLECTING_HOST: RegExp =
  /\/\/(?:[\w.-]{1,80}\.)?(?:webhook\.site|requestbin\.(?:com|net)|pipedream\.net|requestcatcher\.com|hookbin\.com|beeceptor\.com|interact\.sh|oast(?:ify\.com|\.(?:pro|live|site|online|fun|me))|burpcollaborator\.net|dnslog\.cn|ceye\.io|ngrok(?:-free)?\.(?:io|app|dev)|serveo\.net|localtunnel\.me|loca\.lt|trycloudflare\.com|pastebin\.com\/api|hastebin\.com|transfer\.sh|file\.io|anonfiles\.com|gofile\.io|0x0\.st|termbin\.com|bashupload\.com|canarytokens\.(?:com|org))/i;

/** Chats that programs write to, most of them on behalf of their owner. */
export const COLLECTING_HOST_OF_CHATS: RegExp =
  /\/\/(?:[\w.-]{1,80}\.)?(?:api\.telegram\.org\/bot|discord(?:app)?\.com\/api\/webhooks|hooks\.slack\.com)/i;

/** Addresses given as numbers, of no private network. */
export const NUMERIC_HOST: RegExp =
  /^\w{2,10}:\/\/(?!127\.|10\.|0\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.)\d{1,3}(?:\.\d{1,3}){3}(?:[:/]|$)/;

/** A secret of the environment, and whose hosts it belongs to. */
export interface SecretVariable {
  /** Matched against the name of the variable. */
  readonly variable: RegExp;
  /** Hosts that it is meant for. */
  readonly hosts: RegExp;
}

/** Credentials with one owner; sent to anyone else, they are stolen. */
export const SECRET_VARIABLES: readonly SecretVariable[] = [
  {
    variable: /^AWS_(?:SECRET_ACCESS_KEY|SESSION_TOKEN|ACCESS_KEY_ID)$/,
    hosts: /amazonaws\.com|aws\.amazon/i,
  },
  {
    variable: /^(?:HF_TOKEN|HUGGING_?FACE(?:_HUB)?_(?:TOKEN|API_KEY)|HUGGINGFACEHUB_API_TOKEN)$/,
    hosts: /huggingface\.co|hf\.co|hf\.space|endpoints\.huggingface/i,
  },
  { variable: /^(?:GITHUB|GH)_(?:TOKEN|PAT)$/, hosts: /github(?:usercontent)?\.com|ghcr\.io/i },
  { variable: /^WANDB_API_KEY$/, hosts: /wandb\.ai/i },
  { variable: /^KAGGLE_KEY$/, hosts: /kaggle\.com/i },
  { variable: /^GOOGLE_APPLICATION_CREDENTIALS$/, hosts: /google(?:apis)?\.com/i },
  { variable: /^AZURE_CLIENT_SECRET$/, hosts: /microsoft|azure|windows\.net/i },
];

/** Values that are the whole environment. */
export const WHOLE_ENVIRONMENT_ORIGIN: RegExp = /^os\.environ(?:\.(?:copy|items|values))?$|^os\.environb$/;

/** Values of variables that hold a secret, or of the whole environment. */
export const VARIABLE_ORIGIN: RegExp =
  /^os\.environ(?:\.(?:copy|items|values)|\.\w{0,80}(?:TOKEN|SECRET|KEY|PASSW|CREDENTIAL|PAT)\w{0,40})?$/;

/** Functions that say who and where somebody is. */
export const IDENTITY_ORIGIN: RegExp =
  /^(?:getpass\.getuser|os\.(?:getlogin|uname)|platform\.(?:node|uname)|socket\.(?:gethostname|getfqdn))$/;

/** Functions that look up a name. */
export const NAME_LOOKUPS: RegExp =
  /^(?:socket\.(?:gethostbyname(?:_ex)?|getaddrinfo)|dns\.resolver\.(?:query|resolve|Resolver\.(?:query|resolve)))$/;

/** Functions that fetch something and can carry data in the address. */
export const NETWORK_CALLS: RegExp =
  /^(?:requests\.(?:get|head|request|(?:Session|session)\.(?:get|head))|httpx\.(?:get|head)|urllib\.request\.(?:urlopen|urlretrieve|Request)|urllib2?\.urlopen|aiohttp\.ClientSession\.(?:get|post|put)|httpx\.(?:Async)?Client\.(?:get|post|put)|urllib3\.PoolManager\.request)$/;
