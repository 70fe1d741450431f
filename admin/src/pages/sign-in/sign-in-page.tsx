import { SignInForm } from '../../components/sign-in/sign-in-form'
import { useSession } from '../../hooks/use-session'
import './sign-in-page.css'

export function SignInPage() {
  const { setMe } = useSession()
  return (
    <main className="sign-in">
      <h1>政府信息公开</h1>
      <p className="quiet">街道办事处工作人员登录</p>
      <SignInForm onSignedIn={setMe} />
      <p className="quiet">居民提交和查询申请，请使用微信小程序或街道的公开页面。</p>
    </main>
  )
}
