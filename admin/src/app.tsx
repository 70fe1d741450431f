import { useCallback, useEffect, useState } from 'react'
import { Navigate, Route, Routes } from 'react-router'
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
import { homeOf } from './frame/menu'
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
  if (me) return <SignedIn home={homeOf(me.roles)} />
  return asked ? <SignInPage /> : null
}

function SignedIn({ home }: { home: string }) {
  return (
    <Routes>
      <Route element={<Frame />}>
        <Route path="/queue" element={<QueuePage />} />
        <Route path="/enter" element={<EnterPage />} />
        <Route path="/cases/:id" element={<CasePage />} />
        <Route path="/cases/:id/draft" element={<DraftPage />} />
        <Route path="/cases/:id/letters/:letter" element={<LetterPage />} />
        <Route path="/report/:year?" element={<ReportPage />} />
        <Route path="/corrections" element={<CorrectionsPage />} />
        <Route path="/corrections/new" element={<RegisterCorrectionPage />} />
        <Route path="/corrections/:id" element={<CorrectionPage />} />
        <Route path="/disclosure" element={<DisclosurePage />} />
        <Route path="/withheld" element={<WithheldPage />} />
        <Route path="/calendar" element={<CalendarPage />} />
        <Route path="/settings" element={<SettingsPage />} />
        <Route path="/templates" element={<TemplatesPage />} />
        <Route path="/people" element={<PeoplePage />} />
        <Route path="/own" element={<OwnPage />} />
        <Route path="/messages" element={<MessagesPage />} />
        <Route path="/district" element={<DistrictPage />} />
        <Route path="*" element={<Navigate to={home} replace />} />
      </Route>
    </Routes>
  )
}
