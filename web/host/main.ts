import project from 'virtual:project'
import { createHost } from './boot'

/** Written in by the build: whether this is a build to try things with. */
declare const __CHECKS_DATA__: boolean

createHost(project, { checksData: __CHECKS_DATA__ }).start()
