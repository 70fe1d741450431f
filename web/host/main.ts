import project from 'virtual:project'
import { createHost } from './boot'

/** Set by the build: true in builds for development and tests. */
declare const __CHECKS_DATA__: boolean

createHost(project, { checksData: __CHECKS_DATA__ }).start()
