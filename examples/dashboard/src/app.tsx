import { useEffect, useState } from 'preact/hooks'
import { Header } from './header'
import { Observer } from './observer/observer'
import { Product } from './product/product'
import { SignIn } from './product/sign-in'
import { session } from './session'
import { useRoute } from './use-route'

/** The product on the left; on the right what its vendors' servers received. */
export function App() {
  const [isSignedIn, setSignedIn] = useState(session.isOpen)
  const route = useRoute(isSignedIn)
  useEffect(() => {
    if (session.isOpen()) session.identify()
  }, [])
  const signIn = () => {
    session.open()
    setSignedIn(true)
  }
  const signOut = () => {
    session.close()
    setSignedIn(false)
  }
  return (
    <div class="demo">
      <Header />
      <main class="demo-columns">
        <section class="product" aria-label="The product: Fernwire, an API dashboard">
          {isSignedIn ? (
            <Product route={route} onSignOut={signOut} />
          ) : (
            <SignIn onSignIn={signIn} />
          )}
        </section>
        <Observer />
      </main>
    </div>
  )
}
