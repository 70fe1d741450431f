import type { Me } from '../../../../typings/api'
import { Modal } from '../modal'
import { Notice } from '../notice'
import { SignInForm } from './sign-in-form'

type Props = { onSignedIn: (me: Me) => void; onCancel: () => void }

export function SignInDialog({ onSignedIn, onCancel }: Props) {
  return (
    <Modal title="请重新登录" onClose={onCancel}>
      <Notice>登录已经结束：到了时限，或者密码输错了多次。您填写的内容还在页面上，登录后会接着完成刚才的操作。</Notice>
      <SignInForm onSignedIn={onSignedIn} />
    </Modal>
  )
}
