import { render } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { type ReactNode, useEffect } from 'react'
import { MemoryRouter } from 'react-router'
import { SessionProvider } from '../../../admin/src/components/session-provider'
import { useSession } from '../../../admin/src/hooks/use-session'
import type { Me } from '../../../typings/api'

export const LIN: Me = {
  id: 'lin',
  name: '林晓芸',
  roles: ['clerk', 'publisher'],
  roleWords: ['经办', '信息员'],
  mayCall: ['case.read', 'case.act', 'case.enter', 'report.live', 'report.save'],
  lists: ['to-confirm', 'open', 'closed'],
  office: { id: 'zhongtongjie', name: '卫滨区中同街街道办事处', district: '卫滨区', demo: true },
  demo: true,
  today: '2026-03-04',
  businessOwners: 'business',
}

/** A part of the staff page as a signed-in officer has it on the screen. */
export function renderPage(page: ReactNode, me: Me = LIN) {
  const user = userEvent.setup({ delay: null })
  const drawn = (inside: ReactNode) => (
    <MemoryRouter>
      <SessionProvider>
        <SignedIn as={me}>{inside}</SignedIn>
      </SessionProvider>
    </MemoryRouter>
  )
  const { rerender, unmount } = render(drawn(page))
  return {
    user,
    unmount,
    redraw: (next: ReactNode) => rerender(drawn(next)),
  }
}

function SignedIn({ as, children }: { as: Me; children: ReactNode }) {
  const { me, setMe } = useSession()
  useEffect(() => setMe(as), [setMe, as])
  return me && children
}

beforeEach(() => sessionStorage.clear())
