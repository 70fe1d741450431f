import 'tdesign-react/es/_util/react-19-adapter'
import 'tdesign-react/es/style/index.css'
import './style/page.css'
import './style/modal.css'
import './style/frame.css'
import './style/messages.css'
import './style/queue.css'
import './style/form.css'
import './style/settings.css'
import './style/case.css'
import './style/moves.css'
import './style/guide.css'
import './style/report.css'
import './style/letter.css'
import './style/letter-list.css'
import './style/phone.css'
import { createRoot } from 'react-dom/client'
import { BrowserRouter } from 'react-router'
import { App } from './app'
import { SessionProvider } from './session'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')
createRoot(root).render(
  <BrowserRouter basename="/admin">
    <SessionProvider>
      <App />
    </SessionProvider>
  </BrowserRouter>,
)
