import 'tdesign-react/es/_util/react-19-adapter'
import 'tdesign-react/es/style/index.css'
import './base.css'
import './components/modal.css'
import './components/frame/frame.css'
import './pages/messages/messages-page.css'
import './pages/queue/queue-page.css'
import './components/form/form.css'
import './pages/settings/settings-page.css'
import './pages/case/case-page.css'
import './pages/case/act-list.css'
import './pages/draft/decision-guide.css'
import './pages/report/report-page.css'
import './components/letter/letter.css'
import './pages/case/letter-list.css'
import './phone.css'
import { createRoot } from 'react-dom/client'
import { BrowserRouter } from 'react-router'
import { App } from './app'
import { SessionProvider } from './components/session-provider'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')
createRoot(root).render(
  <BrowserRouter basename="/admin">
    <SessionProvider>
      <App />
    </SessionProvider>
  </BrowserRouter>,
)
