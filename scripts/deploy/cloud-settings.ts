/** The environment in Tencent's cloud, and the key that may change it. */
export type CloudSettings = { envId: string; secretId: string; secretKey: string }

/** Null while one of the three variables is missing. */
export function readCloudSettings({
  ENV_ID,
  TENCENTCLOUD_SECRETID,
  TENCENTCLOUD_SECRETKEY,
}: NodeJS.ProcessEnv): CloudSettings | null {
  if (!ENV_ID || !TENCENTCLOUD_SECRETID || !TENCENTCLOUD_SECRETKEY) return null
  return { envId: ENV_ID, secretId: TENCENTCLOUD_SECRETID, secretKey: TENCENTCLOUD_SECRETKEY }
}
