import { type ReactElement, useCallback, useEffect, useState } from 'react'
import { Navigate, Route, Routes } from 'react-router'
import type { Me, OfficeActionName } from '../../typings/api'
import { CallFailure } from './api/call-failure'
import { callOffice } from './api/call-office'
import { Frame } from './components/frame/frame'
import { findHome } from './components/frame/menu'
import { Failure } from './components/notice'
import { useSession } from './hooks/use-session'
import { CalendarPage } from './pages/calendar/calendar-page'
import { CasePage } from './pages/case/case-page'
import { CorrectionPage } from './pages/corrections/correction-page'
import { CorrectionsPage } from './pages/corrections/corrections-page'
import { RegisterCorrectionPage } from './pages/corrections/register-correction-page'
import { DisclosurePage } from './pages/disclosure/disclosure-page'
import { DistrictPage } from './pages/district/district-page'
import { DraftPage } from './pages/draft/draft-page'
import { EnterPage } from './pages/enter/enter-page'
import { LetterPage } from './pages/letters/letter-page'
import { MessagesPage } from './pages/messages/messages-page'
import { OwnAccountPage } from './pages/own-account/own-account-page'
import { PeoplePage } from './pages/people/people-page'
import { QueuePage } from './pages/queue/queue-page'
import { ReportPage } from './pages/report/report-page'
import { SettingsPage } from './pages/settings/settings-page'
import { SignInPage } from './pages/sign-in/sign-in-page'
import { TemplatesPage } from './pages/templates/templates-page'
import { WithheldPage } from './pages/withheld/withheld-page'

export function App() {
  const { me, setMe } = useSession()
  const [asked, setAsked] = useState(false)
  const [failure, setFailure] = useState<CallFailure | null>(null)

  const ask = useCallback(async () => {
    setFailure(null)
    try {
      setMe(await callOffice('session.me', {}))
    } catch (error) {
      if (!(error instanceof CallFailure)) throw error
      if (!error.needsSignIn) setFailure(error)
    }
    setAsked(true)
  }, [setMe])
  useEffect(() => {
    void ask()
  }, [ask])

  if (failure) return <Failure failure={failure} onRetry={() => void ask()} />
  if (me) return <SignedIn mayCall={me.mayCall} />
  return asked ? <SignInPage /> : null
}

/** Each page with the action that its role must be allowed: what may not be opened leads home. */
const PAGES: { path: string; action: OfficeActionName; page: ReactElement }[] = [
  { path: '/queue', action: 'case.queue', page: <QueuePage /> },
  { path: '/enter', action: 'case.enter', page: <EnterPage /> },
  { path: '/cases/:id', action: 'case.read', page: <CasePage /> },
  { path: '/cases/:id/draft', action: 'case.read', page: <DraftPage /> },
  { path: '/cases/:id/letters/:letter', action: 'letter.read', page: <LetterPage /> },
  { path: '/report/:year?', action: 'report.live', page: <ReportPage /> },
  { path: '/corrections', action: 'correction.list', page: <CorrectionsPage /> },
  { path: '/corrections/new', action: 'correction.register', page: <RegisterCorrectionPage /> },
  { path: '/corrections/:id', action: 'correction.read', page: <CorrectionPage /> },
  { path: '/disclosure', action: 'disclosure.list', page: <DisclosurePage /> },
  { path: '/withheld', action: 'withheld.list', page: <WithheldPage /> },
  { path: '/settings', action: 'office.settings', page: <SettingsPage /> },
  { path: '/templates', action: 'template.list', page: <TemplatesPage /> },
  { path: '/people', action: 'people.list', page: <PeoplePage /> },
  { path: '/messages', action: 'message.list', page: <MessagesPage /> },
  { path: '/district', action: 'district.board', page: <DistrictPage /> },
]

function SignedIn({ mayCall }: Pick<Me, 'mayCall'>) {
  const home = <Navigate to={findHome(mayCall)} replace />
  return (
    <Routes>
      <Route element={<Frame />}>
        {PAGES.map(({ path, action, page }) => (
          <Route key={path} path={path} element={mayCall.includes(action) ? page : home} />
        ))}
        <Route path="/calendar" element={<CalendarPage />} />
        <Route path="/own" element={<OwnAccountPage />} />
        <Route path="*" element={home} />
      </Route>
    </Routes>
  )
}
