import { type ReactElement, useCallback, useEffect, useState } from 'react'
import { Navigate, Route, Routes } from 'react-router'
import type { Action } from '../../domain/roles'
import { CallFailure, call } from './api'
import { CalendarPage } from './calendar/calendar-page'
import { CasePage } from './case/case-page'
import { CorrectionPage } from './corrections/correction-page'
import { CorrectionsPage } from './corrections/corrections-page'
import { RegisterCorrectionPage } from './corrections/register-page'
import { DisclosurePage } from './disclosure/disclosure-page'
import { WithheldPage } from './disclosure/withheld-page'
import { DistrictPage } from './district/district-page'
import { DraftPage } from './draft/draft-page'
import { EnterPage } from './enter/enter-page'
import { Frame } from './frame/frame'
import { homeOf, rolesMay } from './frame/menu'
import { LetterPage } from './letter/letter-page'
import { MessagesPage } from './messages/messages-page'
import { OwnPage } from './own/own-page'
import { PeoplePage } from './people/people-page'
import { Failure } from './pieces/notice'
import { QueuePage } from './queue/queue-page'
import { ReportPage } from './report/report-page'
import { useSession } from './session'
import { SettingsPage } from './settings/settings-page'
import { SignInPage } from './signin/sign-in-page'
import { TemplatesPage } from './templates/templates-page'

export function App() {
  const { me, setMe } = useSession()
  const [asked, setAsked] = useState(false)
  const [failure, setFailure] = useState<CallFailure | null>(null)

  const ask = useCallback(async () => {
    setFailure(null)
    try {
      setMe(await call('session.me', {}))
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
  if (me) return <SignedIn roles={me.roles} />
  return asked ? <SignInPage /> : null
}

/** Each page with the action that its role must be allowed: what may not be opened leads home. */
const PAGES: { path: string; action: Action; page: ReactElement }[] = [
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

function SignedIn({ roles }: { roles: string[] }) {
  const home = <Navigate to={homeOf(roles)} replace />
  return (
    <Routes>
      <Route element={<Frame />}>
        {PAGES.map(({ path, action, page }) => (
          <Route key={path} path={path} element={rolesMay(roles, action) ? page : home} />
        ))}
        <Route path="/calendar" element={<CalendarPage />} />
        <Route path="/own" element={<OwnPage />} />
        <Route path="*" element={home} />
      </Route>
    </Routes>
  )
}
