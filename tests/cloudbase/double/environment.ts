import type { Double } from './server'

/** The variables that the platform sets around a function, with the address of the double in place of the service's. */
export function enterCloud(double: Pick<Double, 'url'>): void {
  Object.assign(process.env, {
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: `${double.url}/admin` }),
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_REGION: 'ap-shanghai',
    TENCENTCLOUD_SECRETID: 'id',
    TENCENTCLOUD_SECRETKEY: 'key',
    SCF_NAMESPACE: 'local',
    TCB_ENV: 'local',
    // Otherwise the SDK leaves a timer behind after each refused request.
    SILENCE: 'true',
  })
}
