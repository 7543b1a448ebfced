/** Words that keys begin with, and names of things as well. */
export const plainWords = 'key|token|api(?:[_-]?key)?|pat|tok|sess|vercel'

/**
 * What providers' secret keys begin with; a dot, dash or underscore parts it from the rest. Public
 * keys (`pk_live_`, `phc_`) are made to be seen, and are not among them.
 */
export const separated: readonly string[] = [
  '[sre]k', // OpenAI, Stripe, Clerk and others
  'gh[opusr]|github_pat', // GitHub
  'gl[a-z]{2,5}', // GitLab
  'xox[a-z]|xapp', // Slack
  'npm', // npm
  'hf', // Hugging Face
  'gsk', // Groq
  'r8', // Replicate
  'whsec', // Stripe webhooks
  'phx', // personal keys of analytics
  'figd', // Figma
  'lin_[a-z]{1,9}', // Linear
  'dckr_pat', // Docker
  'do[opr]_v1', // DigitalOcean
  'rnd', // Render
  'ntn|secret', // Notion
  'sntry[su]', // Sentry
  'nfp', // Netlify
  'tfp', // Typeform
  'pscale_[a-z]{1,9}', // PlanetScale
  'sbp?(?:_secret)?', // Supabase
  'shp[a-z]{2,3}', // Shopify
  '[a-z]{1,20}_live', // payment providers
  'rubygems', // RubyGems
  'pul', // Pulumi
  'pypi', // PyPI
  'nvapi', // NVIDIA
  'pplx', // Perplexity
  'xai', // xAI
  'tskey(?:-[a-z]{1,9})?', // Tailscale
  'NR(?:A[A-Z]|IQ)', // New Relic
  'PMAK', // Postman
  'CFPAT', // Contentful
  'sq0[a-z]{3}', // Square
  'hv[sbr]', // HashiCorp Vault
  'lsv2_[a-z]{1,9}', // LangSmith
  'dp\\.[a-z]{2}(?:\\.[a-z]{1,20})?', // Doppler
  'amzn\\.mws', // Amazon MWS
  'FLWSECK\\w*', // Flutterwave
  'v[1-4]\\.(?:local|public)', // PASETO
  'dkea|dsapi', // Databricks
  'glsa|glc', // Grafana
  '(?:access|public|link)-(?:sandbox|development|production)', // Plaid
  're_[A-Za-z\\d]{8}', // Resend
  'bk[a-z]{1,3}', // Buildkite
  'fo1|fm[12]', // Fly.io
  'ops', // 1Password
  'napi', // Neon
]

/** The same, of keys in which nothing parts the prefix from the rest. */
export const joined: readonly string[] = [
  '(?:AT[AC]TT|ATBB)(?=\\w{14})', // Atlassian
  '(?:ABSK|LTAI|AKID)(?=\\w{14})', // Amazon Bedrock, Alibaba, Tencent
  'EZ[AT]K(?=\\w{14})', // EasyPost
  'pat\\w{14}\\.(?=[\\da-f]{20})', // Airtable
  '(?:[a-z][a-z\\d]{0,30}[_-]){1,3}(?=[A-Za-z\\d]{32})', // whoever names a key by words
  'A[A-Z]{2}A(?=[A-Z\\d]{16}$)', // Amazon
  'AGE-SECRET-KEY-', // age
  'private-(?=[\\da-f]{16})', // calendars that whoever has their address may read
  'SK(?=[\\da-f]{32})', // Twilio
  'AIza(?=[\\w-]{35})|ya29\\.|GOCSPX-', // Google
  'SG\\.', // SendGrid
  'EAA(?=\\w{40})', // Meta
  'dapi(?=[\\da-f]{32})', // Databricks
  'eyJ[\\w-]{6,}\\.(?=[\\w-]{8})', // JSON Web Token
  'eyJrIjoi', // Grafana
  '[MNO][\\w-]{23,27}\\.(?=[\\w-]{6}\\.[\\w-]{25})', // Discord
  '[\\w~.]{3}8Q~(?=[\\w~.-]{31,34}$)', // Microsoft Entra
  'APA91b(?=[\\w-]{40})', // Firebase messaging
]
