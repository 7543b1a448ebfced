export default {
  // SDKs ask for `/a/track/`; without this Next answers with a redirect first.
  skipTrailingSlashRedirect: true,
}
