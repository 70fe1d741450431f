import project from 'virtual:project'
import { createHost } from './boot'

createHost(project).start()
